import { round, sideRow, whole } from './figures.ts';
import type { MeasuredExport } from './measure/export.ts';

export const exportResults = ({ csv, xlsx, memory }: MeasuredExport) => ({
  export_vs_copy: round(csv.ratio),
  xlsx_vs_copy: round(xlsx.ratio),
  export_extra_mib: round(memory.extra, 1),
});

export const exportRows = ({ csv, xlsx, memory }: MeasuredExport): string[] => [
  sideRow('export_vs_copy', '≥ 0.3', csv),
  sideRow('xlsx_vs_copy', '≥ 0.2', xlsx),
  `| \`export_extra_mib\` | ${memory.extra.toFixed(1)} | ≤ 200 | ${whole(memory.peak)} MiB at most | ${whole(memory.idle)} MiB idle |`,
];

/** How the figures of exports were taken. */
export const exportDuties = ({ rows, quiet, meanwhile }: MeasuredExport): string =>
  `An export is the delivery of ${whole(rows)} confirmed signatures, each of which is unsealed; it is ordered as the panel does and
measured from the moment its job takes it to the last sealed byte on the disk. The other side is \`COPY … TO STDOUT\` of the same
columns, unopened, into a file, on the same PostgreSQL, in turn. Memory is that of the whole CMS, in which the workers run. Of
those who came while signatures were exported 19 of 20 waited for at most ${meanwhile.page.toFixed(0)} ms for a page and ${meanwhile.signature.toFixed(0)} ms for the answer to a
signature; without an export ${quiet.page.toFixed(0)} and ${quiet.signature.toFixed(0)} ms.`;
