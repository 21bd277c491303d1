import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { environmentOfHub, exitWith, runCmsScript } from './cms-script.ts';
import { entriesOf, idOf, newEntry } from './seal-keys.ts';
import { readSecrets, writeSecrets } from './secrets.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const dropFlag = '--drop-old';
const moment = 2_000; // milliseconds; the CMS reads the file every second (cms/src/seal/renewed-key-ring.ts)

/** Where something is sealed with them: tables and their columns (cms/src/seal/sealed-tables.ts). */
const sealedTables = {
  ...{ signatures: 'sealed', paper_entries: 'sealed', paper_scan_pieces: 'sealed' },
  ...{ signature_import_portions: 'sealed', exports: 'key' },
};
const idsIn = ([table, column]: [string, string]): string => `
  select convert_from(substring(${column} from 2 for get_byte(${column}, 0)), 'LATIN1') as id
    from ${table} where ${column} is not null`;

/** The ids of the keys that something is sealed with: they stand in front of it. */
async function idsInUse(connectionString: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect().catch(() => {
    throw new Error('The database does not answer: start the hub first, the keys are rotated while it runs.');
  });
  try {
    // A union takes each but once.
    const { rows } = await client.query<{ id: string }>(Object.entries(sealedTables).map(idsIn).join(' union '));
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

/** Old keys go when nothing needs them and somebody says so: a backup of the database may still need them. */
function dropOld(data: string, entries: string[], used: string[], given: boolean): number {
  const [first = '', ...old] = entries;
  const needed = used.filter((id) => id !== idOf(first));
  if (needed.length > 0)
    throw new Error(`Signatures are still sealed with ${needed.join(', ')}: run npm run keys:rotate first.`);
  if (old.length === 0) say(`There is no old key: everything is sealed with ${idOf(first)}.`);
  else if (given) say(`SEAL_KEYS comes from the environment: take ${old.map(idOf).join(', ')} out of it there.`);
  else {
    writeSecrets(data, { ...readSecrets(data), SEAL_KEYS: first });
    say(`Dropped ${old.map(idOf).join(', ')}. Backups that were made before the rotation can no longer be read.`);
  }
  return 0;
}

/** Puts a new key in front, unless an earlier rotation is to be finished. Null: a person has to do it. */
async function keysToSealWith(data: string, entries: string[], used: string[], given: boolean) {
  const unfinished = used.some((id) => id !== idOf(entries[0] ?? ''));
  if (unfinished) return entries;
  const fresh = newEntry(entries);
  if (given) {
    say('SEAL_KEYS comes from the environment. Put this in front of it, start the CMS anew, and run this again:');
    say(`${fresh},`);
    return null;
  }
  writeSecrets(data, { ...readSecrets(data), SEAL_KEYS: [fresh, ...entries].join() });
  say(`Made the key ${idOf(fresh)}; from now on the hub seals with it.`);
  await pause(moment);
  return [fresh, ...entries];
}

/** `npm run keys:rotate`: everything that is sealed under a new key, while the hub runs. Run again, it goes on where it was. */
async function rotate(): Promise<number> {
  const environment = environmentOfHub();
  const { HUB_DATA: data = '', DATABASE_URL: url = '', SEAL_KEYS: sealKeys = '' } = environment;
  const given = Boolean(process.env['SEAL_KEYS']);
  const used = await idsInUse(url);
  if (process.argv.includes(dropFlag)) return dropOld(data, entriesOf(sealKeys), used, given);
  const entries = await keysToSealWith(data, entriesOf(sealKeys), used, given);
  if (entries === null) return 0;
  const code = await runCmsScript('reseal.js', [], { ...environment, SEAL_KEYS: entries.join() });
  const old = entries.slice(1).map(idOf).join(', ');
  if (code === 0 && old)
    say(`The hub no longer needs ${old}; older backups do. To drop: npm run keys:rotate -- ${dropFlag}`);
  return code;
}

await exitWith(rotate);
