/** A name as the CMS gives to an upload, of a kind of picture that browsers show. No folders, no leading dot. */
const pictureName = /^[\p{L}\p{N}_-][\p{L}\p{N}._-]{0,200}\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;

/** The types a picture may have; anything else an editor uploads is not shown under our origin. */
export const pictureTypes: readonly string[] = [
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/webp',
];

export const isPictureName = (name: string): boolean => pictureName.test(name) && !name.includes('..');

/** Where the CMS keeps an upload, and how its answers already name it for readers. */
const upload = /(?:\/uploads|^\/media)\/([^/?]+)(\?v=[a-z0-9]{1,16})?$/;

/** Where readers find an upload of the CMS: under the site’s own origin. Null for what is no upload of ours. */
export function mediaAddress(url: string): string | null {
  const [, name, version = ''] = upload.exec(url) ?? [];
  return name && isPictureName(name) ? `/media/${name}${version}` : null;
}
