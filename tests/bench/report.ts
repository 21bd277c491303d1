import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { DeskAtMany, DeskTimes } from './measure/desk-at-five-million.ts';
import type { Filled } from './measure/five-million.ts';
import type { MeasuredDocument } from './measure/document.ts';
import type { MeasuredExport } from './measure/export.ts';
import type { Latency } from './measure/latency.ts';
import type { Memory } from './measure/memory.ts';
import type { Costs } from './measure/signatures-vs-insert.ts';
import { round, sideRow, whole } from './figures.ts';
import { documentDuties, documentResults, documentRows } from './report-document.ts';
import { exportDuties, exportResults, exportRows } from './report-export.ts';
import { pageDuties, pageResults, pageRows, type MeasuredPages } from './report-pages.ts';
import type { Sides } from './rounds.ts';

export interface Measured {
  pages: MeasuredPages;
  insert: Sides & Costs;
  strapi: Sides;
  web: Sides;
  confirmations: Sides;
  full: Filled;
  latency: Latency;
  memory: Memory;
  exported: MeasuredExport;
  document: MeasuredDocument;
}

export interface Circumstances {
  quick: boolean;
  seconds: number;
  load: { before: string; after: string };
  machine: [string, string][];
}

export const deskResults = ({ ratio, p95 }: DeskAtMany) => ({
  desk_5m_over_1k: round(ratio),
  desk_p95_ms_at_5m: round(p95, 1),
});

export const resultsOf = ({
  pages,
  insert,
  strapi,
  web,
  confirmations,
  full,
  latency,
  memory,
  exported,
  document,
}: Measured) => ({
  signatures_vs_insert: round(insert.ratio),
  signatures_vs_strapi: round(strapi.ratio, 1),
  web_posts_vs_signatures: round(web.ratio),
  confirmations_vs_signatures: round(confirmations.ratio),
  signatures_at_5m_vs_empty: round(full.ratio),
  signature_p99_over_p50: round(latency.ratio, 1),
  memory_growth_mib: round(memory.growth, 1),
  ...deskResults(full.desk),
  ...pageResults(pages, full.reads),
  ...exportResults(exported),
  ...documentResults(document),
});

function tableOf({ pages, insert, strapi, web, confirmations, full, latency, memory, ...made }: Measured): string[] {
  const samples = `${whole(memory.samples[0] ?? 0)} to ${whole(memory.samples.at(-1) ?? 0)} MiB`;
  return [
    '| figure | value | target | one side | other side |',
    '| --- | --- | --- | --- | --- |',
    sideRow('signatures_vs_insert', '≥ 0.5, aim 1', insert),
    sideRow('signatures_vs_strapi', '≥ 20', strapi),
    sideRow('web_posts_vs_signatures', '≥ 0.15, aim 0.3', web),
    sideRow('confirmations_vs_signatures', '≥ 0.3', confirmations),
    `| \`signatures_at_5m_vs_empty\` | ${full.ratio.toFixed(2)} | ≥ 0.85 | ${whole(full.full)}/s with ${whole(full.stored)} stored | ${whole(full.empty)}/s with none |`,
    `| \`signature_p99_over_p50\` | ${latency.ratio.toFixed(1)} | ≤ 10 | ${latency.p99.toFixed(1)} ms | ${latency.p50.toFixed(1)} ms, at ${whole(latency.rate)}/s |`,
    `| \`memory_growth_mib\` | ${memory.growth.toFixed(1)} | flat | over ${whole(memory.signatures)} signatures | ${samples} |`,
    ...deskRows(full.desk),
    ...pageRows(pages, full.reads),
    ...exportRows(made.exported),
    ...documentRows(made.document),
  ];
}

/** A row for the growth of the slowest, and one for the longest wait. */
function deskRows({ few, many, ratio, slowest, p95 }: DeskAtMany): string[] {
  const side = (times: DeskTimes) => `${(times[slowest]?.median ?? NaN).toFixed(1)} ms for “${slowest}”`;
  return [
    `| \`desk_5m_over_1k\` | ${ratio.toFixed(2)} | ≤ 3 | ${side(many)} | ${side(few)} |`,
    `| \`desk_p95_ms_at_5m\` | ${p95.toFixed(1)} | ≤ 300 | the slowest of ${String(Object.keys(many).length)} kinds of request | |`,
  ];
}

const duties = `Every signature is parsed, judged by the limits (set so high that they stop nobody), sealed, indexed, stored with its
figures and with a job for its mail, in one transaction of a batch; every tenth brings a proof of work that is checked and
spent. The hub's mail server is one of the bench that takes calls and stays silent: mails are enqueued and not delivered.
A rate is the median of its rounds (lowest to highest in brackets); both sides of a ratio take turns on the same machine
and the same PostgreSQL, 64 connections each, the load in a process of its own on the same machine. A full table and one
with few or none change places in one hub; only the desk is measured in two, each with a PostgreSQL of its own, which take
turns as well.`;

/** On a machine that does other things too, rates are a matter of who gets the processor; these figures are not. */
function costsOf({ signature, insert }: Costs): string {
  const row = (name: string, { cms, database, load }: { cms?: number; database: number; load: number }) =>
    `| ${name} | ${cms?.toFixed(3) ?? ''} | ${database.toFixed(3)} | ${load.toFixed(3)} |`;
  return [
    '| milliseconds of processor for one | CMS | PostgreSQL | load |',
    '| --- | --- | --- | --- |',
    row('signature', signature),
    row('bare insert', insert),
  ].join('\n');
}

/** What makes the figures of this run worth less than those of a whole one on a machine that does nothing else. */
const doubts = ({ quick, load }: Circumstances): string[] => [
  ...(quick
    ? [
        'The document of a quick run has a tenth of its names.',
        'A quick run ends while the limits still fill the memory they may have (100,000 networks, 100,000 addresses).',
      ]
    : []),
  ...(Number(load.before) > 2
    ? [
        'The machine was busy with other things: a signature passes through more processes in turn than an insert and waits in each, so the rates say little. Take the figures again when it is quiet.',
      ]
    : []),
];

const pageOf = (measured: Measured, circumstances: Circumstances): string => {
  const { quick, seconds, load, machine } = circumstances;
  return [
    '# What the hub takes',
    `\`npm run bench\`${quick ? ' with `--quick`: a twentieth of everything' : ''}, ${whole(seconds / 60)} minutes, load of the machine ${load.before} before and ${load.after} after.`,
    tableOf(measured).join('\n'),
    duties,
    pageDuties,
    exportDuties(measured.exported),
    documentDuties(measured.document),
    ...doubts(circumstances),
    costsOf(measured.insert),
    `Filling the table with ${whole(measured.full.stored)} signatures took ${whole(measured.full.seconds)} seconds (\`npm run demo:signatures\`).`,
    ['| machine | |', '| --- | --- |', ...machine.map(([name, value]) => `| ${name} | ${value} |`)].join('\n'),
  ].join('\n\n');
};

export async function writeResults(measured: Measured, circumstances: Circumstances): Promise<string> {
  const page = join(import.meta.dirname, 'results.md');
  const figures = join(import.meta.dirname, 'results.json');
  const options = await resolveConfig(page);
  const text = await format(pageOf(measured, circumstances), { ...options, parser: 'markdown' });
  writeFileSync(page, text);
  writeFileSync(figures, await format(JSON.stringify(resultsOf(measured)), { ...options, parser: 'json' }));
  return text;
}
