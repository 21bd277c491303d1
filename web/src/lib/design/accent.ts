import { readable, surfaces } from 'cms/contract/accent';

/** The colour of the site itself, for pages of no campaign. */
const standard = '#8f1d14';

/**
 * A campaign’s colour by day and at night, readable in both. Editors are told when a colour is too light for the day;
 * what was saved before they were, or otherwise, is darkened here all the same.
 */
export const accentOf = (hex: string = standard) => ({
  day: readable(hex, surfaces.day, 0),
  night: readable(hex, surfaces.night, 255),
});

/**
 * The style of a page that carries the colour; a `<style>` element, since the CSP forbids style attributes. At night on
 * the screen only, as in tokens.css: paper is white for everybody.
 */
export function accentStyle(hex?: string): string {
  const { day, night } = accentOf(hex);
  return `:root{--accent:${day}}@media screen and (prefers-color-scheme:dark){:root{--accent:${night}}}`;
}
