/**
 * The one colour of a campaign: links, buttons and the count are set in it, and the paper’s colour stands on it. Both
 * sides ask here: the CMS when a colour is saved, the site when it draws a page (issue 5; WCAG 2.2, 1.4.3).
 */
type Colour = readonly [number, number, number];

/** The surface on which contrast is hardest to reach, of the site’s tokens.css: the panel by day, the panel at night. */
export const surfaces = { day: '#f4efe4', night: '#24221e' } as const;

/** Of text to its ground (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

export const accentPattern = /^#[0-9a-f]{6}$/i;

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

/** Of two colours as `#rrggbb`, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(channels(one)), luminance(channels(other))].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const mix = (from: Colour, to: number, share: number): Colour =>
  from.map((value) => value + (to - value) * share) as unknown as Colour;

/** The colour itself, or the nearest on the way to black (0) or white (255) in which text can be read on the surface. */
export function readable(hex: string, surface: string, towards: 0 | 255): string {
  const start = channels(hex);
  for (let step = 0; step <= 20; step += 1) {
    const candidate = hexOf(mix(start, towards, step / 20));
    if (contrast(candidate, surface) >= leastContrast) return candidate;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

export interface AccentProblem {
  /** What it reaches, rounded down to a tenth: never said to be more than it is. */
  contrast: number;
  /** A darker tone of it that would do. */
  better: string;
}

/**
 * Why a campaign cannot wear this colour, or null. By day it is shown as it was chosen, so it must be dark enough; at
 * night the site lightens it. What is no colour at all is refused elsewhere, by `accentPattern`.
 */
export function accentProblem(hex: string): AccentProblem | null {
  const reached = contrast(hex, surfaces.day);
  if (reached >= leastContrast) return null;
  return { contrast: Math.floor(reached * 10) / 10, better: readable(hex, surfaces.day, 0) };
}
