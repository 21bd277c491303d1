import { encode } from 'uqr';

export interface QrPath {
  /** Modules a side, quiet zone included: four on each, as ISO/IEC 18004 asks. */
  size: number;
  /** What an SVG path of stroke width 1 draws: one line for each run of dark modules. */
  path: string;
}

const quietZone = 4;

/** The runs of dark modules of a row, as moves from the end of the run before; and where the pen ends. */
function runsOf(row: readonly boolean[]): { path: string; end: number } {
  let path = '';
  let pen = 0;
  for (let at = 0; at < row.length; at += 1) {
    if (!row[at]) continue;
    let end = at;
    while (row[end]) end += 1;
    path += `${at > pen ? `m${at - pen} 0` : ''}h${end - at}`;
    pen = end;
    at = end;
  }
  return { path, end: pen };
}

/**
 * An address as a QR code. Relative moves, since it travels in every campaign page and is seen on paper only: 15 % of the
 * modules may be lost to a fold or a stain (level M).
 */
export function qrPath(address: string): QrPath {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  let path = `M${quietZone} ${quietZone}.5`;
  let [back, down] = [0, 0];
  for (const row of data) {
    const runs = runsOf(row);
    if (runs.path) {
      path += down > 0 ? `m${-back} ${down}${runs.path}` : runs.path;
      [back, down] = [runs.end, 0];
    }
    down += 1;
  }
  return { size: size + 2 * quietZone, path };
}
