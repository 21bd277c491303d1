import type { Knex } from 'knex';
import { fallbackChain } from '../language/fallback-chain';
import { publicLocales } from '../language/public-locales';
import { dayOf, type Dates } from '../api/campaign/season';
import { remembered } from './remembered';

export interface Campaign {
  documentId: string;
  slug: string;
  dates: Dates;
}

/** What every signature is checked against: the published campaigns and the public languages of the hub. */
export interface Directory {
  /** The day on which this was read. */
  today: string;
  locales: ReadonlySet<string>;
  defaultLocale: string;
  bySlug: ReadonlyMap<string, Campaign>;
  byId: ReadonlyMap<string, Campaign>;
}

type Languages = Pick<Directory, 'locales' | 'defaultLocale'>;

/** Every signature asks, so what was found in a directory is said again as long as that directory lives. */
const chainsIn = new WeakMap<Languages, Map<string, readonly string[]>>();

/** The languages to look in for what somebody reads in this one, best first. */
export function chainIn(languages: Languages, locale: string): readonly string[] {
  const chains = chainsIn.get(languages) ?? new Map<string, readonly string[]>();
  chainsIn.set(languages, chains);
  const chain = chains.get(locale) ?? fallbackChain(locale, languages.defaultLocale, languages.locales);
  chains.set(locale, chain);
  return chain;
}

interface Row {
  slug: string;
  document_id: string;
  state: Dates['state'];
  opens_on: string | null;
  closes_on: string | null;
  ended_on: string | null;
}

const published = `
  select distinct on (slug) slug, document_id, state, opens_on::text as opens_on, closes_on::text as closes_on, closed_on::text as ended_on
    from campaigns left join campaign_closings on campaign_closings.campaign = document_id where published_at is not null order by slug, document_id`;

export async function loadDirectory(knex: Knex): Promise<Directory> {
  const [locales, { rows }] = await Promise.all([publicLocales(knex), knex.raw<{ rows: Row[] }>(published)]);
  const campaigns = rows.map(({ slug, document_id, state, opens_on, closes_on, ended_on }): Campaign => ({
    slug,
    documentId: document_id,
    dates: { state, opensOn: opens_on, closesOn: closes_on, endedOn: ended_on },
  }));
  return {
    today: dayOf(new Date()),
    locales: new Set(locales),
    defaultLocale: locales[0],
    bySlug: new Map(campaigns.map((each) => [each.slug, each])),
    byId: new Map(campaigns.map((each) => [each.documentId, each])),
  };
}

/** Answers the directory; told what it must know, one that knows it if any does. */
export type AskDirectory = (knows?: (directory: Directory) => boolean) => Promise<Directory>;

export interface KeptDirectory {
  ask: AskDirectory;
  /** Called when this process learns that a campaign was published, changed or taken back. */
  forget: () => void;
}

/**
 * The directory, at most a second old. A campaign that another process published within that second is looked for anew,
 * since its editor tries it at once; ten times a second for all, so that made-up slugs cost the database nothing.
 */
export function keptDirectory(load: () => Promise<Directory>): KeptDirectory {
  let kept = remembered(load, 1_000);
  const fresh = remembered(load, 100);
  return {
    ask: async (knows) => {
      const directory = await kept();
      return !knows || knows(directory) ? directory : fresh();
    },
    forget: () => (kept = remembered(load, 1_000)),
  };
}
