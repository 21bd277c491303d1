/**
 * The one colour of a campaign, made readable. An editor chooses any colour; on paper it is darkened, at night
 * lightened, until text in it (and text on it, in the colour of the paper) reaches WCAG 2.2's 4.5 : 1 (1.4.3).
 */
type Colour = readonly [number, number, number];

/** The surface on which contrast is hardest to reach, of tokens.css: the panel by day, the panel at night. */
export const surfaces = { day: '#f4efe4', night: '#24221e' } as const;
const wanted = 4.5;
/** The colour of the site itself, for pages of no campaign. */
const standard = '#8f1d14';

const channels = (hex: string): Colour =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const hexOf = (colour: Colour): string =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.2, definition). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(channels(one)), luminance(channels(other))].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const mix = (from: Colour, to: number, share: number): Colour =>
  from.map((value) => value + (to - value) * share) as unknown as Colour;

function readable(hex: string, surface: string, towards: 0 | 255): string {
  const start = channels(hex);
  for (let step = 0; step <= 20; step += 1) {
    const candidate = hexOf(mix(start, towards, step / 20));
    if (contrast(candidate, surface) >= wanted) return candidate;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

export const accentOf = (hex: string = standard) => ({
  day: readable(hex, surfaces.day, 0),
  night: readable(hex, surfaces.night, 255),
});

/** The style of a page that carries the colour; a `<style>` element, since the CSP forbids style attributes. */
export function accentStyle(hex?: string): string {
  const { day, night } = accentOf(hex);
  return `:root{--accent:${day}}@media(prefers-color-scheme:dark){:root{--accent:${night}}}`;
}
