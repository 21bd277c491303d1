/** So many letters stand in a line of the field on most screens. */
const line = 60;
const fewest = 2;
const most = 20;

/** How many lines a field is high before a browser has measured its text. */
export function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, each) => sum + Math.max(1, Math.ceil(each.length / line)), 0);
  return Math.min(most, Math.max(fewest, lines));
}
