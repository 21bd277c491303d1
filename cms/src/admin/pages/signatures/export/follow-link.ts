/** Has the browser fetch a file of this origin onto its disk, piece by piece; the page stays. */
export function followLink(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}
