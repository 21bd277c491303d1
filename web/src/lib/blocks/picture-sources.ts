import { pictureTypes, type PictureType, type PictureVariant } from 'cms/contract/picture';
import { mediaAddress } from './media-address.ts';

/** What stands in a `<source>`: one format, in all its widths. */
export interface PictureSource {
  type: PictureType;
  srcset: string;
}

export function pictureSources(variants: readonly PictureVariant[]): PictureSource[] {
  return pictureTypes.flatMap((type) => {
    const addresses = variants
      .filter((variant) => variant.type === type)
      .flatMap(({ url, width }) => {
        const address = mediaAddress(url);
        return address === null ? [] : [`${address} ${String(width)}w`];
      });
    return addresses.length > 0 ? [{ type, srcset: addresses.join(', ') }] : [];
  });
}
