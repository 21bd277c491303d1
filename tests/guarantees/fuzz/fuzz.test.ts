import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signInToAdmin } from '../../harness/editor.ts';
import { startHub, type RunningHub } from '../../harness/hub.ts';
import { liftLimits } from '../../harness/limits.ts';
import { RawConnection, type Status } from '../../harness/raw-http.ts';
import { announcedSeed, seeded } from '../../harness/seeded.ts';
import { childOf } from '../../start/processes.ts';
import { endpointsOfCms, endpointsOfSite } from './endpoints.ts';
import { askedWell, type AskWell } from './good-requests.ts';
import { knownOf } from './known.ts';
import { panelOf } from './panel.ts';
import { Reached } from './reached.ts';
import { shot, type Target } from './shot.ts';

const connections = 16;
const patience = 20_000;
const toCms = 36_000;
const toSite = 15_000;
/** MiB */
const mostGrowth = 100;

let hub: RunningHub;
let token: string;
beforeAll(async () => {
  hub = await startHub();
  token = await signInToAdmin(hub);
  await liftLimits(hub, token); // or nearly every signature would only be asked for a proof of work
});
afterAll(async () => {
  expect(await hub.stop()).toBe(0);
});

interface Found {
  statuses: Map<Status, number>;
  reached: Reached;
  /** Requests that were answered with a failure of the server or not at all, as they were sent. */
  failures: string[];
}

/** A failure of the server, no answer in time, or a connection that was dropped for no reason of ours. */
const isFailure = (status: Status, mayBeDropped: boolean): boolean =>
  typeof status === 'number' ? status >= 500 : status === 'silent' || !mayBeDropped;

/** One connection after the other sends what its own seed makes up. */
async function fire(
  target: Target,
  port: number,
  seed: number,
  count: number,
  found: Found,
  sample: () => void,
): Promise<void> {
  let left = count;
  const worker = async (own: number): Promise<void> => {
    const random = seeded(seed + own);
    const connection = new RawConnection(port);
    while (left > 0) {
      left -= 1;
      if (left % 500 === 0) sample();
      const made = shot(random, target);
      const { bytes, way } = made;
      if (way === 'cut') {
        await connection.cut(bytes);
        continue;
      }
      const status = await (way === 'whole' ? connection.ask(bytes, patience) : connection.trickle(bytes, 7, patience));
      found.statuses.set(status, (found.statuses.get(status) ?? 0) + 1);
      found.reached.note(made, status);
      // What was no HTTP may have been answered and have left something behind, on which the server hangs up later.
      if (made.mayBeDropped) connection.drop();
      if (isFailure(status, made.mayBeDropped))
        found.failures.push(`${String(status)} to ${JSON.stringify(bytes.toString('latin1').slice(0, 900))}`);
    }
    connection.drop();
  };
  await Promise.all(Array.from({ length: connections }, (_, own) => worker(own)));
}

/** Resident memory of a process in MiB. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;
}

/**
 * By how much the lowest of the last third lies above the highest of the first. V8 lets garbage lie and clears it in one
 * go, so the highest says nothing; what leaks stays, and eight kilobytes for each request are more than the bound.
 */
function growth(samples: readonly number[]): number {
  const third = Math.floor(samples.length / 3);
  return Math.min(...samples.slice(-third)) - Math.max(...samples.slice(0, third));
}

/** How the CMS and the site are asked well, once there is in the hub what they can be asked for. */
const asked = {
  CMS: async (): Promise<Map<string, AskWell>> => {
    const [known, panel] = [await knownOf({ hub, token }), await panelOf({ hub, token })];
    return askedWell(endpointsOfCms(), known, panel);
  },
  site: async (): Promise<Map<string, AskWell>> => askedWell(endpointsOfSite(), await knownOf({ hub, token })),
};

const cases = [
  { name: 'CMS', count: toCms },
  { name: 'site', count: toSite },
] as const;

test.each(cases)(
  'every public endpoint of the $name takes $count requests, good and broken, without a failure, a crash or growth of memory',
  { timeout: 600_000 },
  async ({ name, count }) => {
    const { host, port } = new URL(name === 'CMS' ? hub.cms : hub.site);
    const endpoints = await asked[name]();
    const target: Target = { host, origin: hub.site, endpoints };
    const pid = childOf(hub.process.pid ?? 0, name);
    const samples: number[] = [];
    const started = performance.now();
    const seed = announcedSeed(`Fuzz of the ${name}`);
    const found: Found = { statuses: new Map(), reached: new Reached(), failures: [] };
    const goes = async (go: number) =>
      fire(target, Number(port), seed + go * connections, count, found, () => samples.push(memoryOf(pid)));
    await goes(0);
    // Garbage may lie for longer than that; what leaks does not come back however long it goes on.
    for (let go = 1; go <= 2 && growth(samples) >= mostGrowth; go += 1) await goes(go);
    const seconds = (performance.now() - started) / 1000;
    const statuses = [...found.statuses].map(([status, times]) => `${String(status)}: ${String(times)}`).join(', ');
    process.stdout.write(
      `${name}: ${seconds.toFixed(1)} s, ${samples.map((mib) => mib.toFixed(0)).join(' ')} MiB, ${statuses}\n`,
    );
    expect(found.failures.slice(0, 5)).toEqual([]);
    expect(found.reached.unreached(endpoints.keys())).toEqual([]);
    expect(growth(samples)).toBeLessThan(mostGrowth);
    expect(childOf(hub.process.pid ?? 0, name)).toBe(pid);
    expect((await fetch(`${hub.site}/health`)).status).toBe(200);
  },
);
