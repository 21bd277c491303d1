import pg from 'pg';
import { eventually } from '../harness/eventually.ts';
import { between } from '../harness/seeded.ts';
import { withDatabase } from './books.ts';
import { MailsInHand } from './mails-in-hand.ts';
import type { Part, SupervisedHub } from './supervised-hub.ts';
import type { Traffic } from './traffic.ts';

const rounds = 10;

export interface Interruptions {
  kills: Record<Part, number>;
  /** What the CMS had in hand each time that it or its database was cut off. */
  inHand: MailsInHand;
}

/** A moment that is the same for the same seed: after so many signatures, with the hub at work. */
const aMoment = (traffic: Traffic, random: () => number) => traffic.moreAccepted(between(random, 20, 120));

interface Weather {
  hub: SupervisedHub;
  traffic: Traffic;
  inHand: MailsInHand;
}

/** What besides the kills goes wrong in these rounds. */
const troubles: Record<number, (weather: Weather) => Promise<void> | void> = {
  2: ({ inHand }) => inHand.atEndOfMailServer(),
  3: ({ hub }) => hub.mails.open(),
  5: ({ hub }) => void (hub.link.delay = 40),
  6: ({ hub }) => void (hub.link.delay = 0),
  7: ({ hub, traffic }) => tablesLocked(hub, traffic),
  8: (weather) => connectionsTaken(weather),
};

/**
 * Ten rounds: the database, the site and the CMS each die once in a round, at a moment of the seed. In between the mail
 * server is away, the database answers slowly, its tables are locked and its connections are all taken.
 */
export async function storm(hub: SupervisedHub, traffic: Traffic, random: () => number): Promise<Interruptions> {
  const kills: Record<Part, number> = { CMS: 0, site: 0, database: 0 };
  const inHand = new MailsInHand(hub);
  for (let round = 1; round <= rounds; round += 1) {
    await aMoment(traffic, random);
    await troubles[round]?.({ hub, traffic, inHand });
    for (const part of ['database', 'site', 'CMS'] as const) {
      await aMoment(traffic, random);
      await (part === 'site' ? hub.kill(part) : inHand.atKillOf(part));
      kills[part] += 1;
    }
  }
  await aMoment(traffic, random);
  return { kills, inHand };
}

/** Every connection of the CMS waits for a lock; nobody who waits is lost. */
const tablesLocked = (hub: SupervisedHub, traffic: Traffic): Promise<void> =>
  withDatabase(hub, async (client) => {
    await client.query('begin; lock table signatures in access exclusive mode');
    await traffic.allWait();
    await client.query('rollback');
  });

/** Others hold every connection that the server has, and the CMS finds none. */
async function connectionsTaken({ hub, traffic, inHand }: Weather): Promise<void> {
  const held: pg.Client[] = [];
  const since = new Date();
  const ended = `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity
                  where application_name like 'campaign-hub%'`;
  const enough = traffic.turnedAway + 20;
  // What is ended frees a connection a moment later, and whoever asks first has it: so again, until the CMS has none.
  const takenAndTold = (client: pg.Client) => async () => {
    await takeAll(hub, held);
    await inHand.note(client, since);
    await client.query(ended);
    return traffic.turnedAway >= enough || undefined;
  };
  await withDatabase(hub, async (client) => {
    await eventually('refusals', takenAndTold(client), 90_000);
    await inHand.note(client, since);
  });
  await Promise.all(held.map((client) => client.end()));
}

async function takeAll(hub: SupervisedHub, held: pg.Client[]): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: hub.databaseUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      held.push(client);
    } catch {
      return;
    }
  }
}
