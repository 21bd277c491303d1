import { setTimeout as pause } from 'node:timers/promises';
import { demonstration } from '../../harness/supporter.ts';
import { load } from '../loader.ts';
import { exactSecondsOf } from '../processes.ts';
import { answerOf } from '../pages/kept-answer.ts';
import { expired, pagePath, sitePort } from '../pages/page-rate.ts';
import { watchStatements } from '../pages/statements.ts';
import type { Subject } from '../subject.ts';

export interface ColdRender {
  renders: number;
  /** Milliseconds of processor that the site takes for one, in all its threads. */
  cpu: number;
  /** Milliseconds that a reader waits for one. */
  wait: number;
  /** Statements that the database is asked for one. */
  sql: number;
}

const languages = ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar'];

/** The pages of all languages once, one after the other. */
async function sweep(subject: Subject): Promise<void> {
  const origin = `http://127.0.0.1:${String(sitePort(subject))}`;
  for (const language of languages) await answerOf(`${origin}/${language}/${demonstration}`);
}

/** A site that has run for a while: pages that are kept for nobody are rendered for each who asks. */
async function warmUp(subject: Subject, seconds: number): Promise<void> {
  const path = `${pagePath}?after=`;
  await load({ kind: 'reads', port: sitePort(subject), path, headers: {}, connections: 2, seconds });
}

/** Whole pages that nobody has in a cache, from the question to the compressed answer. */
export async function coldRender(subject: Subject, sweeps: number, seconds: number): Promise<ColdRender> {
  const { site } = subject.processes;
  await warmUp(subject, seconds);
  await sweep(subject); // every language is known
  const statements = await watchStatements(subject);
  let [cpu, wait, sql] = [0, 0, 0];
  try {
    for (let round = 0; round < sweeps; round += 1) {
      await pause(expired);
      const [spent, began] = [exactSecondsOf(site), performance.now()];
      sql += await statements.during(() => sweep(subject));
      wait += performance.now() - began;
      cpu += exactSecondsOf(site) - spent;
    }
  } finally {
    await statements.stop();
  }
  const renders = sweeps * languages.length;
  return { renders, cpu: (cpu * 1_000) / renders, wait: wait / renders, sql: sql / renders };
}
