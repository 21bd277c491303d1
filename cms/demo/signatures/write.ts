import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { environment } from '../../config/env';
import { domainTagger } from '../../src/protection/domain-tag';
import { blindIndex } from '../../src/seal/blind-index';
import { keyRing, secretKey } from '../../src/seal/key-ring';
import { copyIn } from './copy-in';
import { Counters } from './counters';
import { copySignatures, lineOf, type Maker } from './line';
import { drawFrom } from './random';
import { readWording, type Wording } from './wording';

/** Signatures of one transaction: large enough to be quick, small enough that nobody waits for its counters. */
const batch = 20_000;
const linesOfChunk = 200;
/** While the database writes the batch of one connection, the next is sealed for the other. */
const connections = 2;
const seed = 1789;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function makerOf(wording: Wording): Maker {
  const { SEAL_KEYS, INDEX_KEY } = environment();
  const secret = secretKey('INDEX_KEY', INDEX_KEY);
  return {
    draw: drawFrom(seed),
    keys: keyRing(SEAL_KEYS),
    index: blindIndex(secret),
    domainTag: domainTagger(secret),
    wording,
    now: new Date(),
    run: randomBytes(5).toString('hex'),
  };
}

function* chunks(maker: Maker, from: number, to: number, counters: Counters): Generator<string> {
  let chunk = '';
  for (let number = from; number < to; number += 1) {
    chunk += lineOf(maker, number, counters);
    if ((number - from) % linesOfChunk !== linesOfChunk - 1) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Signatures and their figures together or not at all. */
async function writeBatch(client: Client, maker: Maker, from: number, to: number): Promise<void> {
  const counters = new Counters();
  await client.query('begin');
  await copyIn(client, copySignatures, chunks(maker, from, to, counters));
  await counters.write(client, maker.wording.campaign);
  await client.query('commit');
}

async function writeAll(clients: Client[], maker: Maker, total: number): Promise<void> {
  const started = performance.now();
  let next = 0;
  let done = 0;
  const work = async (client: Client): Promise<void> => {
    while (next < total) {
      const from = next;
      const to = Math.min(from + batch, total);
      next = to;
      await writeBatch(client, maker, from, to);
      done += to - from;
      const rate = Math.round(done / ((performance.now() - started) / 1_000));
      if (done === total || Math.floor(done / 200_000) > Math.floor((done - to + from) / 200_000)) {
        say(
          `${done.toLocaleString('en')} of ${total.toLocaleString('en')} signatures, ${rate.toLocaleString('en')} a second`,
        );
      }
    }
  };
  await Promise.all(clients.map(work));
}

async function write(total: number, slug: string): Promise<void> {
  const clients = Array.from(
    { length: connections },
    () => new Client({ connectionString: environment().DATABASE_URL, application_name: 'campaign-hub-demo' }),
  );
  for (const client of clients) client.on('error', () => undefined); // the statement in hand fails with it and says so
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const wording = await readWording(clients[0] as Client, slug);
    if (!wording) throw new Error(`No campaign with the address ${slug} is published.`);
    await writeAll(clients, makerOf(wording), total);
    await clients[0]?.query('analyze signatures'); // or the planner still believes in the table as it was
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

/** Started by run/demo-signatures.ts with the environment of the CMS. */
const [count = '', slug = ''] = process.argv.slice(2);
void write(Number(count), slug).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
