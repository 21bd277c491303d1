/** How a picture comes out of the database. */
export interface StoredImage {
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
}

export interface ShownImage {
  url: string;
  width: number;
  height: number;
  alt: string;
}

/** The one place that knows it: the web serves /media/<name> from the CMS's /uploads/<name>. */
export const mediaUrl = (url: string): string => url.replace(/^.*\/uploads\/([^/?#]+)$/, '/media/$1');

/** A picture as the pages show it; without its size it would move the text while it loads, so it is left out. */
export function shownImage(image: StoredImage | null, alt: string | null): ShownImage | null {
  if (!image?.width || !image.height) return null;
  const { url, width, height, alternativeText } = image;
  return { url: mediaUrl(url), width, height, alt: alt ?? alternativeText ?? '' };
}

/** SQL: the picture of a row, as JSON. Both names are the code's own, never a caller's. */
export const imageSql = (row: string, uid: string, field: string): string =>
  `(select json_build_object('url', f.url, 'width', f.width, 'height', f.height, 'alternativeText', f.alternative_text)
      from files_related_mph m join files f on f.id = m.file_id
     where m.related_id = ${row}.id and m.related_type = '${uid}' and m.field = '${field}' order by m."order" limit 1)`;
