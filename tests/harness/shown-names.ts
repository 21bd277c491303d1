import { inDatabase } from './database.ts';
import type { HubAddress } from './hub.ts';

/** Confirmed signatures that are shown, the first the oldest; every ten of them in the same microsecond. */
export const addShown = (campaign: string, names: string[], from: Date, hub?: Pick<HubAddress, 'databaseUrl'>) =>
  inDatabase(
    (query) =>
      query(
        `insert into signatures (campaign, address_index, country, locale, display, updates, state, public_name,
                                 consent_text, revision, mails_sent, created_at, updated_at, confirmed_at)
         select $1, uuid_send(gen_random_uuid()), 'FR', 'en', 'full', false, 'confirmed', name, '', '', 1, moment, moment,
                moment
           from unnest($2::text[]) with ordinality as added (name, place),
                lateral (select $3::timestamp + (place - 1) / 10 * interval '1 microsecond' as moment) as at`,
        [campaign, names, from.toISOString()],
      ),
    hub,
  );

/** `First 0000`, `First 0001` … */
export const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${word} ${String(at).padStart(4, '0')}`);
