import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { keyRing, type KeyRing } from './src/seal/key-ring';
import { markOf, resealed, type SealedRow } from './src/seal/reseal';
import { open, UnopenableError } from './src/seal/seal';
import { sealedTables, type SealedTable } from './src/seal/sealed-tables';

const patience = 60_000; // milliseconds without progress: nobody holds a signature for so long

/**
 * The rows are held while they are sealed anew: who confirms or withdraws one meanwhile waits some milliseconds, and one
 * that is in another hand is left for the next round, so that nobody ever waits for each other.
 */
const statementsOf = ({ name, column, ids, context, portion }: SealedTable) => ({
  take: `
    select id, ${context} as campaign, ${column} as sealed from ${name}
     where id > $1 and ${column} is not null and substring(${column} from 1 for length($2::bytea)) <> $2
     order by id limit ${portion} for update skip locked`,
  put: `
    update ${name} set ${column} = fresh.sealed from unnest($1::${ids}[], $2::bytea[]) as fresh (id, sealed)
     where ${name}.id = fresh.id`,
  left: `
    select count(*)::integer as left from ${name}
     where ${column} is not null and substring(${column} from 1 for length($1::bytea)) <> $1`,
  page: `
    select id, ${context} as campaign, ${column} as sealed from ${name}
     where id > $1 and ${column} is not null order by id limit ${portion}`,
});

type Id = SealedRow['id'];

/** Comes before the id of every row. */
const beforeAll: Record<SealedTable['ids'], Id> = { integer: 0, uuid: '00000000-0000-0000-0000-000000000000' };

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Says how far it is, at most once a second, and when it is done. */
function progress(all: number): (done: number) => void {
  let until = 0;
  let said = -1;
  return (done) => {
    if (done === said || (performance.now() < until && done < all)) return;
    until = performance.now() + 1_000;
    said = done;
    say(`Sealed anew: ${done} of ${Math.max(all, done)}.`);
  };
}

interface Work {
  client: Client;
  keys: KeyRing;
  table: SealedTable;
}

/** One round through the table. What no key opens stays as it is, and its id is kept. */
async function round({ client, keys, table }: Work, shut: Set<Id>, tell: (more: number) => void): Promise<void> {
  const { take, put } = statementsOf(table);
  const mark = markOf(keys.sealing.id);
  for (let after = beforeAll[table.ids]; ;) {
    await client.query('begin');
    const { rows } = await client.query<SealedRow>(take, [after, mark]);
    const fresh: [Id, Buffer][] = [];
    for (const row of rows) {
      try {
        fresh.push([row.id, resealed(keys, row)]);
      } catch (error) {
        if (!(error instanceof UnopenableError)) throw error;
        shut.add(row.id);
      }
    }
    await client.query(put, [fresh.map(([id]) => id), fresh.map(([, sealed]) => sealed)]);
    await client.query('commit');
    tell(fresh.length);
    after = rows.at(-1)?.id ?? after;
    if (rows.length < table.portion) return;
  }
}

async function resealAll(work: Work): Promise<Set<Id>> {
  const { client, keys, table } = work;
  const { left } = statementsOf(table);
  const mark = markOf(keys.sealing.id);
  const count = async (): Promise<number> => (await client.query<{ left: number }>(left, [mark])).rows[0]?.left ?? 0;
  const shut = new Set<Id>();
  const tell = progress(await count());
  let done = 0;
  let late = Date.now() + patience;
  while ((await count()) > shut.size) {
    await round(work, shut, (more) => {
      done += more;
      if (more > 0) late = Date.now() + patience;
      tell(done);
    });
    if (Date.now() > late) throw new Error(`Some ${table.called} are held by others for a minute: try again later.`);
    await pause(100);
  }
  return shut;
}

/** Reads everything once more, with the new key alone. */
async function verify({ client, table }: Work, alone: KeyRing): Promise<number> {
  const { page } = statementsOf(table);
  let opened = 0;
  for (let after = beforeAll[table.ids]; ;) {
    const { rows } = await client.query<SealedRow>(page, [after]);
    for (const { campaign, sealed } of rows) open(alone, campaign, sealed);
    opened += rows.length;
    const last = rows.at(-1);
    if (!last) return opened;
    after = last.id;
  }
}

/** One kind of sealed things under the new key. False when some of them open with none. */
async function turn(work: Work, alone: KeyRing): Promise<boolean> {
  const { called } = work.table;
  const shut = await resealAll(work);
  if (shut.size > 0) {
    say(`No key of SEAL_KEYS opens these ${called}, which stay as they are: ${shut.size}.`);
    return false;
  }
  const opened = await verify(work, alone);
  const Called = `${called.charAt(0).toUpperCase()}${called.slice(1)}`;
  say(`${Called} that open with the key ${alone.sealing.id} alone: ${opened}, which are all.`);
  return true;
}

/** Seals everything anew with the first of SEAL_KEYS, while the hub runs; what is done stays done when it is stopped. */
async function main(): Promise<number> {
  const entries = (process.env['SEAL_KEYS'] ?? '').split(',');
  const keys = keyRing(entries);
  const client = new Client({ connectionString: process.env['DATABASE_URL'], application_name: 'campaign-hub-reseal' });
  await client.connect();
  try {
    let whole = true;
    for (const table of sealedTables)
      whole = (await turn({ client, keys, table }, keyRing(entries.slice(0, 1)))) && whole;
    return whole ? 0 : 1;
  } finally {
    await client.end();
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'The signatures could not be sealed anew.'}\n`);
    process.exitCode = 1;
  },
);
