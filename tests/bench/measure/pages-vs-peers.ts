import { pagePath, pageUrl, readRate, sitePort } from '../pages/page-rate.ts';
import { hasNginx, startBareNode, startNginx, type Peer } from '../pages/peers.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import type { Subject } from '../subject.ts';

async function against(subject: Subject, peer: Peer, rounds: number, seconds: number): Promise<Sides> {
  const site = sitePort(subject);
  const rate = (port: number) => readRate(port, pagePath, seconds);
  try {
    for (const port of [site, peer.port]) await rate(port); // compiles what is hot
    return await sideBySide(
      rounds,
      () => rate(site),
      () => rate(peer.port),
    );
  } finally {
    await peer.stop();
  }
}

/** Pages from the warm cache of the site, over a server that knows nothing but this one page. */
export const pagesVsBareNode = async (subject: Subject, rounds: number, seconds: number): Promise<Sides> =>
  against(subject, await startBareNode(pageUrl(subject)), rounds, seconds);

/** The same over one worker of nginx; null where there is none. */
export const pagesVsNginx = async (subject: Subject, rounds: number, seconds: number): Promise<Sides | null> =>
  hasNginx() ? against(subject, await startNginx(pageUrl(subject)), rounds, seconds) : null;
