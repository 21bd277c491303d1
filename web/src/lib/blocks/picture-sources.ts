import { pictureTypes, widestOnPhone, type PictureType, type PictureVariant } from 'cms/contract/picture';
import { mediaAddress } from './media-address.ts';

/** What stands in a `<source>`: one format, in all the widths that whoever it is for may take. */
export interface PictureSource {
  /** For whom it is; everybody who has not found any before it, when there is none. */
  media: string | undefined;
  type: PictureType;
  srcset: string;
}

/**
 * A phone, held upright or across. In pixels, not in rem: the size of somebody's letters says nothing of their line.
 * `sizes` alone would not do: a phone with three pixels to one asks for more than a desk.
 */
const onPhone = '(max-width: 640px), (max-height: 480px)';
const withoutMotion = '(prefers-reduced-motion: reduce)';

const inEachFormat = (variants: readonly PictureVariant[], media?: string): PictureSource[] =>
  pictureTypes.flatMap((type) => {
    const addresses = variants
      .filter((variant) => variant.type === type)
      .flatMap(({ url, width }) => {
        const address = mediaAddress(url);
        return address === null ? [] : [`${address} ${String(width)}w`];
      });
    return addresses.length > 0 ? [{ media, type, srcset: addresses.join(', ') }] : [];
  });

/**
 * The smaller format first, and before all others what is light enough for a phone: a browser takes the first that is
 * for it (HTML §4.8.4.3). A picture that moves is itself offered to nobody here; it is what stands in the `<img>`.
 */
export function pictureSources(variants: readonly PictureVariant[]): PictureSource[] {
  const light = variants.filter(({ width }) => width <= widestOnPhone);
  const whole = variants.filter(({ still }) => !still);
  if (light.length === variants.length && whole.length === variants.length) return inEachFormat(variants);
  const media = whole.length === 0 ? `${onPhone}, ${withoutMotion}` : onPhone;
  return [...inEachFormat(light, media), ...inEachFormat(whole)];
}
