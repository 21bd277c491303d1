import * as z from 'zod';
import { pictureTypes, type Picture, type PictureVariant } from '../../../contract/picture';

/** How a picture comes out of the database. */
export interface StoredImage {
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  /** The further files of the picture, as Strapi keeps them. */
  formats: unknown;
  /** Of the row: whatever replaces a picture keeps its address, so this is what tells a cache. */
  updatedAt: string;
}

const stored = z.object({ mime: z.enum(pictureTypes), width: z.number().int(), url: z.string() });

/** The one place that knows it: the web serves /media/<name> from the CMS's /uploads/<name>. */
export const mediaUrl = (url: string, version?: string): string =>
  url.replace(/^.*\/uploads\/([^/?#]+)$/, version === undefined ? '/media/$1' : `/media/$1?v=${version}`);

/** What pages offer of the further files, the narrowest first. Strapi's thumbnail, or whatever else lies there, is none. */
export function variantsOf(formats: unknown, version?: string): PictureVariant[] {
  const files = typeof formats === 'object' && formats !== null ? Object.entries(formats) : [];
  return files
    .filter(([key]) => /^(?:still-)?(?:avif|webp)\d+$/.test(key))
    .flatMap(([key, file]) => {
      const { data } = stored.safeParse(file);
      if (!data) return [];
      const { mime, width, url } = data;
      return [{ type: mime, width, url: mediaUrl(url, version), still: key.startsWith('still-') }];
    })
    .sort((a, b) => a.width - b.width);
}

/** A picture as the pages show it; without its size it would move the text while it loads, so it is left out. */
export function shownImage(image: StoredImage | null, alt: string | null): Picture | null {
  if (!image?.width || !image.height) return null;
  const { url, width, height, alternativeText, formats } = image;
  const version = Date.parse(image.updatedAt).toString(36);
  const variants = variantsOf(formats, version);
  return { url: mediaUrl(url, version), width, height, alt: alt ?? alternativeText ?? '', variants };
}

/** SQL: the picture of a row, as JSON. Both names are the code's own, never a caller's. */
export const imageSql = (row: string, uid: string, field: string): string =>
  `(select json_build_object('url', f.url, 'width', f.width, 'height', f.height, 'alternativeText', f.alternative_text,
           'formats', f.formats, 'updatedAt', f.updated_at)
      from files_related_mph m join files f on f.id = m.file_id
     where m.related_id = ${row}.id and m.related_type = '${uid}' and m.field = '${field}' order by m."order" limit 1)`;
