import type { Client } from 'pg';

interface Sum {
  day: string;
  country: string;
  locale: string;
  waiting: number;
  confirmed: number;
  shown: number;
}

/** Adds in one order, like the door (src/api/signature/store-waiting.ts), so that neither waits for the other in a ring. */
const add = `
  insert into signature_counts (campaign, day, country, locale, waiting, confirmed, shown)
  select $1, * from unnest($2::date[], $3::text[], $4::text[], $5::integer[], $6::integer[], $7::integer[])
      as added (day, country, locale, waiting, confirmed, shown) order by day, country, locale
  on conflict (campaign, day, country, locale, partner)
    do update set waiting = signature_counts.waiting + excluded.waiting,
                  confirmed = signature_counts.confirmed + excluded.confirmed,
                  shown = signature_counts.shown + excluded.shown`;

const addRevisions = `
  insert into revision_counts (campaign, revision, confirmed)
  select $1, * from unnest($2::text[], $3::integer[]) as added (revision, confirmed) order by revision
  on conflict (campaign, revision) do update set confirmed = revision_counts.confirmed + excluded.confirmed`;

interface Counted {
  day: string;
  country: string;
  locale: string;
  state: 'waiting' | 'confirmed';
  revision: string;
  isShown: boolean;
}

/** What a batch of signatures adds to the figures (design §2.6). */
export class Counters {
  readonly #sums = new Map<string, Sum>();

  readonly #revisions = new Map<string, number>();

  count({ day, country, locale, state, revision, isShown }: Counted): void {
    const key = `${day} ${country} ${locale}`;
    const sum = this.#sums.get(key) ?? { day, country, locale, waiting: 0, confirmed: 0, shown: 0 };
    sum[state] += 1;
    if (isShown) sum.shown += 1;
    this.#sums.set(key, sum);
    if (state === 'confirmed') this.#revisions.set(revision, (this.#revisions.get(revision) ?? 0) + 1);
  }

  async write(client: Client, campaign: string): Promise<void> {
    const sums = [...this.#sums.values()];
    const column = (name: keyof Sum) => sums.map((sum) => sum[name]);
    const names = ['day', 'country', 'locale', 'waiting', 'confirmed', 'shown'] as const;
    await client.query(add, [campaign, ...names.map(column)]);
    await client.query(addRevisions, [campaign, [...this.#revisions.keys()], [...this.#revisions.values()]]);
  }
}
