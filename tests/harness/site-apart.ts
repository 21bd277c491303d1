import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopChild } from '../../run/child.ts';
import { readEnvironment } from '../../run/environment.ts';
import { readSecrets } from '../../run/secrets.ts';
import { answers, startWeb } from '../../run/servers.ts';
import { SlowLink } from '../faults/slow-link.ts';
import { eventually } from './eventually.ts';
import { freePorts } from './free-ports.ts';
import type { HubAddress } from './hub.ts';

export interface SiteApart {
  site: string;
  /** From now on this site reaches no CMS, as when that has died; the hub’s own site goes on. */
  cutOff: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A second site of a running hub, which can be cut off from the CMS without harm to anybody else. */
export async function siteApart({ environment }: Pick<HubAddress, 'environment'>): Promise<SiteApart> {
  const [port = 0, wire = 0] = await freePorts(2);
  const link = new SlowLink(wire, Number(environment['CMS_PORT']));
  await link.open();
  const data = mkdtempSync(join(tmpdir(), 'site-'));
  const own = { ...environment, HUB_DATA: data, WEB_PORT: String(port), CMS_PORT: String(wire), PUBLIC_URL: '' };
  const child = startWeb(readEnvironment(own), readSecrets(environment['HUB_DATA'] ?? ''));
  const site = `http://localhost:${String(port)}`;
  const ready = answers(`${site}/health`);
  await eventually('site apart', async () => ((await ready()) ? true : undefined), 60_000);
  let whole = true;
  const cutOff = async () => {
    if (whole) await link.close();
    whole = false;
  };
  return {
    site,
    cutOff,
    async stop() {
      await stopChild(child);
      await cutOff();
      rmSync(data, { recursive: true });
    },
  };
}
