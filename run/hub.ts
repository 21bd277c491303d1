import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { build, requireBuild } from './build.ts';
import { lastLines, stopChild, waitUntilReady, type Child } from './child.ts';
import { lockData } from './data-lock.ts';
import type { HubEnvironment } from './environment.ts';
import { claimPorts } from './port.ts';
import { databaseUrl, startPostgres, stopPostgres } from './postgres.ts';
import { answers, startCms, startMailbox, startWeb } from './servers.ts';
import { keepSecrets, readSecrets, writeSecrets, type Secrets } from './secrets.ts';

export interface Hub {
  /**
   * Starts database, mailbox, CMS and web, in this order. Answers when all of them do, with the password of the
   * administrator if this start made one.
   * @throws {Error} one sentence that says what is wrong and what to do; the caller then stops the hub.
   */
  start(mode: 'build' | 'as built'): Promise<string | undefined>;
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
      await claimPorts(portsOf(env));
      mkdirSync(env.HUB_DATA, { recursive: true });
      release.push(lockData(env.HUB_DATA));
      const secrets = keepSecrets(env.HUB_DATA, process.env);
      if (mode === 'build') await build(say, stopping.signal);
      requireBuild();
      await startStores(env, secrets, watch, say);
      return startServers(env, secrets, watch, say);
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

async function startServers(
  env: HubEnvironment,
  secrets: Secrets,
  watch: Watch,
  say: Say,
): Promise<string | undefined> {
  say('Starting the CMS …');
  const password = `${randomBytes(12).toString('base64url')}-aA1`; // Strapi asks for a small and a capital letter and a digit
  const admin = { made: false };
  const cms = watch(startCms(env, secrets, password));
  cms.process.on('message', (message) => (admin.made ||= (message as { type?: string }).type === 'admin-created'));
  await waitUntilReady(cms, answers(`http://127.0.0.1:${String(env.CMS_PORT)}/_health`), 180_000);
  say('Starting the site …');
  const web = watch(startWeb(env, secrets));
  await waitUntilReady(web, answers(`http://127.0.0.1:${String(env.WEB_PORT)}/health`), 60_000);
  return admin.made ? password : undefined;
}
