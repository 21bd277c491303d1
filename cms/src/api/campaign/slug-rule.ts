/** Addresses of the web that stand where a campaign's would: /{language}/privacy and the like. */
const reserved = new Set([
  'privacy',
  'interface',
  'confirm',
  'my-signature',
  'unsubscribe',
  'health',
  'robots.txt',
  'sitemap.xml',
  'media',
]);

/** The message that says why an editor cannot use this address, or null. `taken`: another campaign has it. */
export function slugProblem(slug: string, taken: boolean): 'editor.slugReserved' | 'editor.slugTaken' | null {
  if (reserved.has(slug)) return 'editor.slugReserved';
  return taken ? 'editor.slugTaken' : null;
}
