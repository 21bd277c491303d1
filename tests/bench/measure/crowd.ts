import { setTimeout as pause } from 'node:timers/promises';
import type { Crowd } from '../load/plan.ts';
import { load } from '../loader.ts';
import { answerOf } from '../pages/kept-answer.ts';
import { pagePath, pageUrl, sitePort } from '../pages/page-rate.ts';
import type { Subject } from '../subject.ts';

export interface CrowdAtPage extends Crowd {
  readers: number;
  errors: number;
}

/** A crowd that arrives within a second at a page that was read before and has expired since. */
export async function crowdAtExpiredPage(subject: Subject, readers = 2_000): Promise<CrowdAtPage> {
  await answerOf(pageUrl(subject));
  await pause(3_500); // an older page is shown to nobody (web/serving/freshness.ts)
  const crowd = await load({ kind: 'crowd', port: sitePort(subject), path: pagePath, readers });
  return { ...crowd, readers, errors: readers - (crowd.statuses['200'] ?? 0) };
}
