import type pg from 'pg';
import { lettersOf, type Named } from '../../cms/src/jobs/letters.ts';
import { eventually } from '../harness/eventually.ts';
import { withDatabase } from './books.ts';
import type { SupervisedHub } from './supervised-hub.ts';

interface Attempt extends Named {
  retry_count: number;
}

/** What the mails of a job are called that go to somebody (cms/src/jobs/due-mails.ts). */
export const namesOf = (job: Named): string[] =>
  lettersOf(job)
    .filter(({ mail }) => mail.signature > 0)
    .map(({ identity }) => identity);

/**
 * Attempts that began before `$2` and are not done with, as far as the database knows. One that broke off since `$1` other
 * than by the answer of the mail server (`reason`) was in hand in between.
 */
const unfinished = `
  select id, data, retry_count from jobs.job
   where name = 'send-confirmation' and started_on <= $2
     and (state = 'active' or (state = 'retry' and started_on >= $1 and output->>'reason' is null))`;

/**
 * The mails that were in hand whenever a process lost its last word: each of them may have been sent, without anybody
 * knowing, and is sent again. No other mail may come twice, and none of these more often than it was in hand.
 */
export class MailsInHand {
  readonly #hub: SupervisedHub;
  /** The identities in each attempt: one that is seen twice is in hand only once. */
  readonly #attempts = new Map<string, string[]>();
  /** Mails whose answer the mail server took with it. */
  readonly #unanswered: string[] = [];

  constructor(hub: SupervisedHub) {
    this.#hub = hub;
  }

  /** Notes what is in hand now, and what was since and broke off. */
  async note(client: pg.Client, since: Date): Promise<void> {
    const until = new Date();
    const { rows } = await client.query<Attempt>(unfinished, [since, until]);
    for (const { retry_count: tries, ...job } of rows) this.#attempts.set(`${job.id} ${String(tries)}`, namesOf(job));
  }

  /** Kills this part, and notes what it had in hand. */
  async atKillOf(part: 'CMS' | 'database'): Promise<void> {
    const since = new Date();
    const noteNow = () => withDatabase(this.#hub, (client) => this.note(client, since));
    // The CMS goes on without the database, and with it again, so what was in hand at the kill is not all there later.
    if (part === 'database') await noteNow();
    await this.#hub.kill(part);
    const noted = () =>
      noteNow().then(
        () => true,
        () => undefined,
      );
    await eventually('database that says what was in hand', noted, 60_000);
  }

  /** Takes the mail server away, in the middle of its answers. */
  async atEndOfMailServer(): Promise<void> {
    this.#unanswered.push(...(await this.#hub.mails.close()));
  }

  /** So many mails may come twice. */
  get most(): number {
    return this.#all().length;
  }

  /** How often each mail may come again, by its identity. */
  copies(): Map<string, number> {
    const copies = new Map<string, number>();
    for (const identity of this.#all()) copies.set(identity, (copies.get(identity) ?? 0) + 1);
    return copies;
  }

  #all(): string[] {
    return [...[...this.#attempts.values()].flat(), ...this.#unanswered];
  }
}
