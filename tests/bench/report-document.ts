import { round, whole } from './figures.ts';
import type { MeasuredDocument } from './measure/document.ts';

export const documentResults = ({ seconds, memory }: MeasuredDocument) => ({
  pdf_100k_seconds: round(seconds, 1),
  pdf_extra_mib: round(memory.extra, 1),
});

export function documentRows({ names, seconds, rounds, size, memory }: MeasuredDocument): string[] {
  const [low, high] = [Math.min(...rounds), Math.max(...rounds)].map((each) => each.toFixed(1));
  return [
    `| \`pdf_100k_seconds\` | ${seconds.toFixed(1)} | ≤ 60 | ${whole(names)} names, ${(size / 1_000_000).toFixed(1)} MB | ${String(low)} to ${String(high)} s |`,
    `| \`pdf_extra_mib\` | ${memory.extra.toFixed(1)} | no limit | ${whole(memory.peak)} MiB at most | ${whole(memory.idle)} MiB idle |`,
  ];
}

/** How the figures of the document were taken. */
export const documentDuties = ({ names }: MeasuredDocument): string =>
  `The document for the addressee is that of the demonstration with ${whole(names)} shown names in the scripts of its signers, ordered at
the desk and measured from the order until the desk says that it is ready, the wait for its job included. Memory is that of the
whole CMS, in which the typesetter runs; after an export the CMS is not as small as it once was.`;
