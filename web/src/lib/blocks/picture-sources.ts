import type { PictureVariant } from 'cms/contract/picture';
import { mediaAddress } from './media-address.ts';

/** What stands in a `<source>`: one format, in all its widths. */
export interface PictureSource {
  type: PictureVariant['type'];
  srcset: string;
}

/** In the order of a browser’s choice: it takes the first format that it knows (HTML §4.8.4.3). */
const order: readonly PictureVariant['type'][] = ['image/avif', 'image/webp'];

export function pictureSources(variants: readonly PictureVariant[]): PictureSource[] {
  return order.flatMap((type) => {
    const addresses = variants
      .filter((variant) => variant.type === type)
      .flatMap(({ url, width }) => {
        const address = mediaAddress(url);
        return address === null ? [] : [`${address} ${String(width)}w`];
      });
    return addresses.length > 0 ? [{ type, srcset: addresses.join(', ') }] : [];
  });
}
