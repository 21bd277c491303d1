import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { build, requireBuild } from './build.ts';
import { lastLines, stopChild, waitUntilReady, type Child } from './child.ts';
import { lockData } from './data-lock.ts';
import type { HubEnvironment } from './environment.ts';
import { claimPorts } from './port.ts';
import { databaseUrl, endLeftover, startPostgres, stopPostgres } from './postgres.ts';
import { answers, startCms, startDevelopment, startMailbox, startWeb } from './servers.ts';
import { keepSecrets, readSecrets, writeSecrets, type Secrets } from './secrets.ts';

/** Build what changed first, take what is built, or run from the sources. */
export type Mode = 'build' | 'as built' | 'develop';

export interface Hub {
  /**
   * Starts database, mailbox, CMS and web, in this order. Answers when all of them do, with the password of the
   * administrator if this start made one.
   * @throws {Error} one sentence that says what is wrong and what to do; the caller then stops the hub.
   */
  start(mode: Mode): Promise<string | undefined>;
  /** Stops what was started, in the opposite order; may be called at any time. */
  stop(): Promise<void>;
  /** Settles, with a sentence, when a process of the hub ends although nobody asked it to. */
  broken: Promise<string>;
}

export function createHub(env: HubEnvironment, say: (line: string) => void): Hub {
  const started: Child[] = [];
  const stopping = new AbortController();
  const release: (() => void)[] = [];
  const broken = Promise.withResolvers<string>();

  const watch = (child: Child): Child => {
    started.push(child);
    void child.ended.then((how) => {
      if (!stopping.signal.aborted) broken.resolve(obituary(child, how));
    });
    return child;
  };

  return {
    broken: broken.promise,
    async start(mode) {
      mkdirSync(env.HUB_DATA, { recursive: true });
      const lock = lockData(env.HUB_DATA);
      release.push(lock.release);
      if (lock.leftover) await endLeftover(env.HUB_DATA);
      await claimPorts(portsOf(env), lock.leftover ? 10_000 : 0);
      const secrets = keepSecrets(env.HUB_DATA, process.env);
      if (mode !== 'as built') await build(say, stopping.signal);
      requireBuild();
      await startStores(env, secrets, watch, say);
      return startServers(env, secrets, mode, watch, say);
    },
    async stop() {
      stopping.abort();
      for (const child of started.splice(0).reverse())
        await (child.name === 'database' ? stopPostgres(child) : stopChild(child));
      for (const free of release.splice(0)) free();
    },
  };
}

const obituary = (child: Child, how: string): string =>
  `The ${child.name} ended unexpectedly (${how}), so the hub stops. Its log, ${child.log}, ends with:\n${lastLines(child.log)}`;

function portsOf(env: HubEnvironment): Record<string, number> {
  return {
    WEB_PORT: env.WEB_PORT,
    CMS_PORT: env.CMS_PORT,
    ...(!env.SMTP_URL && { MAILBOX_PORT: env.MAILBOX_PORT, SMTP_PORT: env.SMTP_PORT }),
    ...(!env.DATABASE_URL && { DATABASE_PORT: env.DATABASE_PORT }),
  };
}

type Watch = (child: Child) => Child;
type Say = (line: string) => void;

const siteOf = (env: HubEnvironment): string => `http://127.0.0.1:${String(env.WEB_PORT)}`;

async function startStores(env: HubEnvironment, secrets: Secrets, watch: Watch, say: Say): Promise<void> {
  if (!env.DATABASE_URL) {
    say('Starting the database …');
    const place = { data: env.HUB_DATA, port: env.DATABASE_PORT, password: secrets['DATABASE_PASSWORD'] ?? '' };
    await startPostgres(place, watch);
    writeSecrets(env.HUB_DATA, { ...readSecrets(env.HUB_DATA), DATABASE_URL: databaseUrl(place) });
  }
  if (!env.SMTP_URL) {
    say('Starting the mailbox …');
    const mailbox = watch(startMailbox(env));
    await waitUntilReady(mailbox, answers(`http://127.0.0.1:${String(env.MAILBOX_PORT)}/healthz`), 30_000);
  }
}

async function startServers(env: HubEnvironment, secrets: Secrets, mode: Mode, watch: Watch, say: Say) {
  const password = `${randomBytes(12).toString('base64url')}-aA1`; // Strapi asks for a small and a capital letter and a digit
  const admin = { made: false };
  const listen = (cms: Child | undefined) =>
    cms?.process.on('message', (message) => (admin.made ||= (message as { type?: string }).type === 'admin-created'));
  const cmsAnswers = answers(`http://127.0.0.1:${String(env.CMS_PORT)}/_health`);
  const siteAnswers = answers(`${siteOf(env)}/en`);
  say('Starting the CMS …');
  if (mode === 'develop') {
    const [compiler, cms, site] = startDevelopment(env, secrets, password).map(watch);
    listen(cms);
    for (const child of [compiler, cms, site]) if (child) await waitUntilReady(child, cmsAnswers, 180_000);
    if (site) await waitUntilReady(site, siteAnswers, 60_000);
  } else {
    const cms = watch(startCms(env, secrets, password));
    listen(cms);
    await waitUntilReady(cms, cmsAnswers, 180_000);
    say('Starting the site …');
    await waitUntilReady(watch(startWeb(env, secrets)), answers(`${siteOf(env)}/health`), 60_000);
  }
  return admin.made ? password : undefined;
}
