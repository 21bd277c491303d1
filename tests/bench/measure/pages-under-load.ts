import { setTimeout as pause } from 'node:timers/promises';
import { signInToAdmin } from '../../harness/editor.ts';
import { pagePath, readRate, sitePort } from '../pages/page-rate.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import type { Subject } from '../subject.ts';
import { signRound } from './signature-rounds.ts';

const signaturesASecond = 200;
const secondsBetweenEdits = 2;

/** Publishes the campaign with another summary, as the panel does. */
async function edit({ hub, campaign }: Subject, token: string): Promise<void> {
  const path = `/content-manager/collection-types/api::campaign.campaign/${campaign}/actions/publish?locale=en`;
  const answer = await fetch(hub.cms + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ summary: `What it is about, as of ${new Date().toISOString()}.` }),
  });
  if (answer.status !== 200) throw new Error(`Publishing was answered ${String(answer.status)}.`);
}

async function editMeanwhile(subject: Subject, token: string, seconds: number): Promise<void> {
  for (let spent = 0; spent < seconds; spent += secondsBetweenEdits)
    await Promise.all([edit(subject, token), pause(1_000 * secondsBetweenEdits)]);
}

/** Pages a second while signatures come in at the CMS and an editor publishes, over the same while nothing happens. */
export async function pagesUnderLoad(subject: Subject, rounds: number, seconds: number): Promise<Sides> {
  const token = await signInToAdmin(subject.hub);
  const quiet = () => readRate(sitePort(subject), pagePath, seconds);
  const loaded = async () => {
    const signing = signRound(subject, { seconds: seconds + 1, rate: signaturesASecond });
    const editing = editMeanwhile(subject, token, seconds);
    const rate = await quiet();
    await Promise.all([signing, editing]);
    return rate;
  };
  await subject.empty();
  await quiet(); // compiles what is hot
  return sideBySide(rounds, loaded, quiet);
}
