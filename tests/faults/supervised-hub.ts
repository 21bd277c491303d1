import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { lastLines, stopChild, type Child } from '../../run/child.ts';
import { requireBuild } from '../../run/build.ts';
import { readEnvironment, type HubEnvironment } from '../../run/environment.ts';
import { databaseUrl, startPostgres, stopPostgres } from '../../run/postgres.ts';
import { keepSecrets, type Secrets } from '../../run/secrets.ts';
import { answers, startCms, startWeb } from '../../run/servers.ts';
import { eventually } from '../harness/eventually.ts';
import { freePorts } from '../harness/free-ports.ts';
import { ownEnvironment } from '../harness/hub.ts';
import { MailSink } from './mail-sink.ts';
import { SlowLink } from './slow-link.ts';

const brokenOff = ['SIGINT', 'SIGTERM', 'disconnect', 'exit'] as const;

export type Part = 'CMS' | 'site' | 'database';

/**
 * A hub whose parts are started again at once when they die, as a service manager does (`npm start` stops instead).
 * Between the CMS and the database lies a wire that can be made slow; the mail server is one of the tests.
 */
export class SupervisedHub {
  readonly mails: MailSink;
  readonly link: SlowLink;
  /** What parts said that ended although nobody killed them. */
  readonly surprises: string[] = [];
  readonly site: string;
  readonly cms: string;
  readonly databaseUrl: string;
  readonly exportsFolder: string;
  readonly secrets: Secrets;
  readonly admin: { email: string; password: string };
  readonly #env: HubEnvironment;
  readonly #direct: { data: string; port: number; password: string };
  readonly #running = new Map<Part, Child>();
  readonly #everStarted: Child[] = [];
  readonly #forget: () => void;
  readonly #expected = new WeakSet<Child>();
  #stopping = false;
  #database: Promise<void> = Promise.resolve();

  private constructor(environment: Record<string, string>, wire: number, forget: () => void) {
    const given = readEnvironment(environment);
    this.#forget = forget;
    this.secrets = keepSecrets(given.HUB_DATA, {});
    const password = this.secrets['DATABASE_PASSWORD'] ?? '';
    this.#direct = { data: given.HUB_DATA, port: given.DATABASE_PORT, password };
    const smtp = `smtp://127.0.0.1:${String(given.SMTP_PORT)}`;
    this.#env = { ...given, DATABASE_URL: databaseUrl({ port: wire, password }), SMTP_URL: smtp };
    this.databaseUrl = databaseUrl(this.#direct);
    this.exportsFolder = join(given.HUB_DATA, 'exports');
    this.admin = { email: given.ADMIN_EMAIL, password: `${randomBytes(12).toString('base64url')}-aA1` };
    this.site = given.PUBLIC_URL;
    this.cms = `http://127.0.0.1:${String(given.CMS_PORT)}`;
    this.mails = new MailSink(given.SMTP_PORT);
    this.link = new SlowLink(wire, given.DATABASE_PORT);
    for (const end of brokenOff) process.once(end, this.#killAll);
  }

  static async start(): Promise<SupervisedHub> {
    requireBuild();
    const { environment, forget } = await ownEnvironment();
    const [wire = 0] = await freePorts(1);
    const hub = new SupervisedHub(environment, wire, forget);
    await hub.mails.open();
    await hub.link.open();
    hub.#keepDatabase();
    await hub.#keep('CMS');
    await hub.#keep('site');
    await hub.answers();
    return hub;
  }

  /** Waits until every part does its work (again). */
  async answers(limit = 180_000): Promise<void> {
    const healthy = answers(`${this.site}/health`);
    await eventually('healthy hub', async () => ((await healthy()) ? true : undefined), limit);
  }

  /** As the kernel does when memory runs out: no last word. Answers when it is dead; it is started again at once. */
  async kill(part: Part): Promise<void> {
    const child = this.#running.get(part);
    if (!child) return;
    this.#expected.add(child);
    child.process.kill('SIGKILL');
    await child.ended;
  }

  /** Asks a part to end, as a deployment does, and answers how it ended; it is started again at once. */
  async terminate(part: Part): Promise<string> {
    const child = this.#running.get(part);
    if (!child) throw new Error(`The ${part} does not run.`);
    this.#expected.add(child);
    child.process.kill('SIGTERM');
    return child.ended;
  }

  /** Kills a part that stays away from now on. */
  async takeAway(part: Exclude<Part, 'database'>): Promise<void> {
    const child = this.#running.get(part);
    this.#running.delete(part);
    if (child) await stopChild(child, 'SIGKILL');
  }

  /** Starts a part that was taken away. */
  async bringBack(part: Exclude<Part, 'database'>): Promise<void> {
    await this.#keep(part);
    await this.answers();
  }

  /** Stops everything; answers the processes of this hub that are still there. */
  async stop(): Promise<number[]> {
    this.#stopping = true;
    for (const end of brokenOff) process.off(end, this.#killAll);
    for (const part of ['site', 'CMS'] as const) {
      const child = this.#running.get(part);
      if (child) await stopChild(child, 'SIGTERM', 8_000);
    }
    await this.#database;
    const database = this.#running.get('database');
    if (database) await stopPostgres(database);
    await this.link.close();
    await this.mails.close();
    this.#forget();
    return this.#everStarted.map((child) => child.process.pid ?? 0).filter(isAlive);
  }

  async #keep(part: Exclude<Part, 'database'>): Promise<void> {
    await this.#database; // a CMS that finds no database ends with a sentence, two seconds later
    if (this.#stopping) return;
    const start = part === 'CMS' ? startCms : startWeb;
    const child = start(this.#env, this.secrets, this.admin.password);
    this.#watch(part, child);
    void child.ended.then(() => {
      if (this.#running.get(part) === child) void this.#keep(part);
    });
  }

  /** Backends that a killed server left hold its memory for a moment, and a new one refuses to start: then again. */
  #keepDatabase(): void {
    const starting = async (): Promise<void> => {
      while (!this.#stopping) {
        try {
          await startPostgres(this.#direct, (child) => this.#watch('database', child));
          const child = this.#running.get('database');
          void child?.ended.then(() => this.#stopping || this.#keepDatabase());
          return;
        } catch (error) {
          this.surprises.push(error instanceof Error ? error.message : String(error));
        }
      }
    };
    this.#database = starting();
  }

  #watch(part: Part, child: Child): Child {
    this.#running.set(part, child);
    this.#everStarted.push(child);
    void child.ended.then((how) => {
      if (!this.#stopping && !this.#expected.has(child) && this.#running.get(part) === child)
        this.surprises.push(`The ${part} ended (${how}): ${lastLines(child.log)}`);
    });
    return child;
  }

  /** A run that is broken off leaves nothing behind either. */
  readonly #killAll = (): void => {
    for (const { process: own } of this.#everStarted)
      if (own.exitCode === null && own.signalCode === null) own.kill('SIGKILL');
    process.exit(1);
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
