import { parseArgs } from 'node:util';
import { build } from '../../run/build.ts';
import { describeMachine, loadNow } from './machine.ts';
import { confirmationsVsSignatures } from './measure/confirmations.ts';
import { coldRender } from './measure/cold-render.ts';
import { crowdAtExpiredPage } from './measure/crowd.ts';
import { documentOfMany } from './measure/document.ts';
import { exportsVsCopy } from './measure/export.ts';
import { deskAtMany, fullVsEmpty, readsAtMany } from './measure/five-million.ts';
import { latencyAtHalf } from './measure/latency.ts';
import { memoryOver } from './measure/memory.ts';
import { pagesUnderLoad } from './measure/pages-under-load.ts';
import { pagesVsBareNode, pagesVsNginx } from './measure/pages-vs-peers.ts';
import { signaturesVsInsert } from './measure/signatures-vs-insert.ts';
import { signaturesVsStrapi } from './measure/signatures-vs-strapi.ts';
import { webPostsVsSignatures } from './measure/web-posts.ts';
import { documentResults } from './report-document.ts';
import { exportResults } from './report-export.ts';
import { pageResults, type MeasuredPages } from './report-pages.ts';
import { deskResults, writeResults, type Measured } from './report.ts';
import { startSubject, type Subject } from './subject.ts';

const options = { quick: { type: 'boolean', default: false }, only: { type: 'string' } } as const;
const { quick, only } = parseArgs({ options }).values;
const parts = ['pages', 'desk', 'export', 'document'];
if (only !== undefined && !parts.includes(only))
  throw new Error(`There is no part "${only}" to measure alone: there are ${parts.join(', ')}.`);
const rounds = quick ? 3 : 7;
const seconds = quick ? 2 : 5;
const share = quick ? 20 : 1;
const many = 5_000_000 / share;
const say = (line: string) => void process.stdout.write(`${line}\n`);

type Step = <Value>(what: string, work: () => Promise<Value>) => Promise<Value>;
const step: Step = async (what, work) => {
  const value = await work();
  say(`${what}: ${JSON.stringify(value)}`);
  return value;
};

const measurePages = async (subject: Subject): Promise<MeasuredPages> => ({
  bare: await step('pages_vs_bare_node', () => pagesVsBareNode(subject, rounds, seconds)),
  nginx: await step('pages_vs_nginx', () => pagesVsNginx(subject, rounds, seconds)),
  loaded: await step('pages_under_load_vs_quiet', () => pagesUnderLoad(subject, rounds, seconds)),
  cold: await step('cold_render_cpu_ms', () => coldRender(subject, quick ? 5 : 25, seconds * 2)),
  crowd: await step('crowd', () => crowdAtExpiredPage(subject)),
});

/** A round takes as long as half a minute to a minute, so a few are enough. */
const measureExport = (subject: Subject) => step('export_vs_copy', () => exportsVsCopy(subject, many, 3));

/** A tenth of the names when it has to be quick: with fewer the wait for the job is most of it. */
const measureDocument = (subject: Subject) =>
  step('pdf_100k_seconds', () => documentOfMany(subject, quick ? 10_000 : 100_000, 3));

const measure = async (subject: Subject): Promise<Measured> => ({
  pages: await measurePages(subject),
  insert: await step('signatures_vs_insert', () => signaturesVsInsert(subject, rounds, seconds)),
  confirmations: await step('confirmations_vs_signatures', () => confirmationsVsSignatures(subject, rounds, seconds)),
  web: await step('web_posts_vs_signatures', () => webPostsVsSignatures(subject, rounds, seconds)),
  latency: await step('signature_p99_over_p50', () => latencyAtHalf(subject, seconds * 24)),
  strapi: await step('signatures_vs_strapi', () => signaturesVsStrapi(subject, rounds, seconds)),
  memory: await step('memory', () => memoryOver(subject, 1_000_000 / share)),
  full: await step('signatures_at_5m_vs_empty', () => fullVsEmpty(many, rounds, seconds)),
  exported: await measureExport(subject),
  document: await measureDocument(subject),
});

/** `--only pages`: what is measured is said, and the results of the last whole run stay as they are. */
async function onlyPages(subject: Subject): Promise<void> {
  const pages = await measurePages(subject);
  const reads = await step('pages_at_5m_vs_1k', () => readsAtMany(many, rounds, seconds));
  say(JSON.stringify(pageResults(pages, reads), null, 2));
}

/** `--only export`, in the same way. */
async function onlyExport(subject: Subject): Promise<void> {
  say(JSON.stringify(exportResults(await measureExport(subject)), null, 2));
}

/** `--only document`, in the same way. */
async function onlyDocument(subject: Subject): Promise<void> {
  if (quick) say('A quick run makes the document with 10,000 names.');
  say(JSON.stringify(documentResults(await measureDocument(subject)), null, 2));
}

/** `--only desk`: said and not written, as with pages. */
async function onlyDesk(): Promise<void> {
  const desk = await step('desk_5m_over_1k', () => deskAtMany(many));
  say(JSON.stringify(deskResults(desk), null, 2));
}

/** Everything, and what came of it in results.json and results.md. */
async function everything(subject: Subject, began: number, before: string): Promise<void> {
  const machine = await describeMachine(subject);
  const measured = await measure(subject);
  const took = (performance.now() - began) / 1_000;
  say(await writeResults(measured, { quick, seconds: took, load: { before, after: loadNow() }, machine }));
}

/**
 * `npm run bench`: the better part of an hour on two cores; with `--quick` a twentieth of everything, with `--only pages`
 * what concerns reading, with `--only desk` how the desk grows, with `--only export` how fast signatures are handed over,
 * with `--only document` how fast the document for the addressee is made.
 */
async function bench(): Promise<void> {
  await build(say, new AbortController().signal);
  if (only === 'desk') return onlyDesk();
  const began = performance.now();
  const before = loadNow();
  const subject = await startSubject();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void subject.stop().finally(() => process.exit(1)));
  try {
    if (only === 'pages') await onlyPages(subject);
    else if (only === 'export') await onlyExport(subject);
    else if (only === 'document') await onlyDocument(subject);
    else await everything(subject, began, before);
  } finally {
    await subject.stop();
  }
}

await bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
