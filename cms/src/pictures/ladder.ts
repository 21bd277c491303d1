import { widestOnPhone, type PictureType } from '../../contract/picture';

/** Widths in pixels. A phone of 360 CSS pixels at a density of 2 or 3 takes 720 or 1080; what is wider is for desks. */
const ladder = [360, 720, widestOnPhone, 1600];

/** The most bytes that a picture may have on a phone (issue 5). */
const mostBytesOnPhone = 60_000;

/** From what looks right down to what is still a picture; each format counts its quality in its own way. */
const qualities: Record<PictureType, readonly number[]> = {
  'image/avif': [50, 42, 34, 26, 18],
  'image/webp': [75, 60, 45, 30, 15, 5],
};

/** The widths that a picture of this width is offered in: never wider than it is. */
export function widthsFor(width: number): number[] {
  const narrower = ladder.filter((step) => step < width);
  const widest = Math.min(width, ladder.at(-1) ?? width);
  return [...new Set([...narrower, widest])];
}

/**
 * Draws a picture as well as its bytes allow: what a phone takes comes down in quality until it is small enough. Null when
 * even the poorest is too large, so that it is not offered.
 */
export async function lightEnough<Drawn extends { size: number }>(
  type: PictureType,
  width: number,
  draw: (quality: number) => Promise<Drawn>,
): Promise<Drawn | null> {
  const most = width <= widestOnPhone ? mostBytesOnPhone : Infinity;
  for (const quality of qualities[type]) {
    const drawn = await draw(quality);
    if (drawn.size <= most) return drawn;
  }
  return null;
}

/**
 * Draws a picture in each width that it is offered in; `draw` answers null for one that cannot be light enough. The
 * narrowest is halved until it is, as a very tall picture needs: who is offered nothing takes the original, whatever
 * that weighs.
 */
export async function drawWidths<Drawn extends { key: string }>(
  widths: readonly number[],
  draw: (width: number) => Promise<Drawn | null>,
): Promise<Drawn[]> {
  const [narrowest = 1, ...wider] = widths;
  let width = narrowest;
  let lightest = await draw(width);
  while (lightest === null && width > 1) {
    width = Math.ceil(width / 2);
    lightest = await draw(width);
  }
  const drawn = [lightest];
  for (const each of wider) drawn.push(await draw(each));
  return drawn.filter((one) => one !== null);
}
