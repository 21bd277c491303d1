import { build } from '../../run/build.ts';
import { describeMachine, loadNow } from './machine.ts';
import { confirmationsVsSignatures } from './measure/confirmations.ts';
import { fullVsEmpty } from './measure/five-million.ts';
import { latencyAtHalf } from './measure/latency.ts';
import { memoryOver } from './measure/memory.ts';
import { signaturesVsInsert } from './measure/signatures-vs-insert.ts';
import { signaturesVsStrapi } from './measure/signatures-vs-strapi.ts';
import { webPostsVsSignatures } from './measure/web-posts.ts';
import { writeResults, type Measured } from './report.ts';
import { startSubject, type Subject } from './subject.ts';

const quick = process.argv.includes('--quick');
const rounds = quick ? 3 : 7;
const seconds = quick ? 2 : 5;
const share = quick ? 20 : 1;
const say = (line: string) => void process.stdout.write(`${line}\n`);

async function measure(subject: Subject): Promise<Measured> {
  const step = async <Value>(what: string, work: () => Promise<Value>): Promise<Value> => {
    const value = await work();
    say(`${what}: ${JSON.stringify(value)}`);
    return value;
  };
  return {
    insert: await step('signatures_vs_insert', () => signaturesVsInsert(subject, rounds, seconds)),
    confirmations: await step('confirmations_vs_signatures', () => confirmationsVsSignatures(subject, rounds, seconds)),
    web: await step('web_posts_vs_signatures', () => webPostsVsSignatures(subject, rounds, seconds)),
    latency: await step('signature_p99_over_p50', () => latencyAtHalf(subject, seconds * 6)),
    strapi: await step('signatures_vs_strapi', () => signaturesVsStrapi(subject, rounds, seconds)),
    memory: await step('memory', () => memoryOver(subject, 1_000_000 / share)),
    full: await step('signatures_at_5m_vs_empty', () => fullVsEmpty(subject, 5_000_000 / share, rounds, seconds)),
  };
}

/** `npm run bench`: half an hour on two cores; with `--quick` a twentieth of everything. Writes results.json and results.md. */
async function bench(): Promise<void> {
  await build(say, new AbortController().signal);
  const began = performance.now();
  const before = loadNow();
  const subject = await startSubject();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void subject.stop().finally(() => process.exit(1)));
  try {
    const machine = await describeMachine(subject);
    const measured = await measure(subject);
    const took = (performance.now() - began) / 1_000;
    say(await writeResults(measured, { quick, seconds: took, load: { before, after: loadNow() }, machine }));
  } finally {
    await subject.stop();
  }
}

await bench().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
