/** One day of the plot, in the units of its picture. */
export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Of a place, the part that a bar fills; the rest is the gap to the next. */
const filled = 0.72;
/** A day with one signature among thousands is still seen. */
const leastHeight = 2;

/** Bars over a common ground, the highest as high as the picture; a day without anything has none. */
export function barsOf(values: readonly number[], { width, height }: Size): Bar[] {
  const most = Math.max(...values, 1);
  const place = width / values.length;
  return values.map((value, index) => {
    const tall = value > 0 ? Math.max(leastHeight, (Math.min(value, most) / most) * height) : 0;
    return { x: index * place + (place * (1 - filled)) / 2, y: height - tall, width: place * filled, height: tall };
  });
}
