const campaign = '/[lang=lang]/[campaign=slug]';

/** Pages that can be seen before they are public. */
const previewed = new Map<string, (params: Params) => string>([
  ['/[lang=lang]', () => ''],
  ['/[lang=lang]/privacy', () => 'privacy'],
  [campaign, ({ campaign: slug = '' }) => slug],
  [`${campaign}/statements/[statement=slug]`, ({ campaign: slug = '' }) => slug],
  [`${campaign}/updates/[update=slug]`, ({ campaign: slug = '' }) => slug],
]);
type Params = Partial<Record<string, string>>;

/** What a preview has to open for this page (cms/contract/preview), or null for a page that has none. */
export const placeOf = (route: string | null, params: Params): string | null =>
  previewed.get(route ?? '')?.(params) ?? null;

/** Whether a preview of a place leads on to this path, which starts after the language: `/free-them/updates/day-one`. */
export function leadsTo(place: string, path: string): boolean {
  const [, first = '', folder] = path.split('/');
  const hasPreview = folder === undefined || folder === 'statements' || folder === 'updates';
  return hasPreview && (place === '' || place === first);
}
