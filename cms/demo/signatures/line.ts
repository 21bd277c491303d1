import { packEntry } from '../../src/api/signature/entry';
import { publicName } from '../../src/api/signature/public-name';
import type { BlindIndex } from '../../src/seal/blind-index';
import type { KeyRing } from '../../src/seal/key-ring';
import { seal } from '../../src/seal/seal';
import { commentFrom } from './comments';
import { copyBytes, copyNull, copyText } from './copy-in';
import type { Counters } from './counters';
import { momentsFrom } from './moment';
import { personFrom, type Person } from './person';
import type { Draw } from './random';
import type { Wording } from './wording';

export interface Maker {
  draw: Draw;
  keys: KeyRing;
  index: BlindIndex;
  wording: Wording;
  now: Date;
  /** Tells the addresses of this run from those of every other one. */
  run: string;
}

export const copySignatures = `
  copy signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision, state,
                   public_name, mails_sent, created_at, updated_at, confirmed_at, reminded_at, comment) from stdin`;

/** Reserved for examples (RFC 2606 §3): no mail to such an address reaches anybody. */
const hosts = ['example.org', 'example.com', 'example.net'];

type Said = Pick<Person, 'name' | 'place'> & { comment: string };

function sealedColumns({ keys, index, wording, run }: Maker, said: Said, number: number): string[] {
  const address = `supporter-${run}-${number}@${hosts[number % hosts.length] ?? ''}`;
  const entry = packEntry({ ...said, email: address, affiliation: '' });
  return [copyBytes(index(wording.campaign, address)), copyBytes(seal(keys, wording.campaign, entry))];
}

/** The signature with this number as a line of COPY's text format, counted. */
export function lineOf(maker: Maker, number: number, counters: Counters): string {
  const { draw, wording, now } = maker;
  const person = personFrom(draw, wording.locales, wording.defaultLocale);
  const { country, locale, display } = person;
  const comment = commentFrom(draw, locale);
  const { signed, confirmed } = momentsFrom(draw, wording.opened, now);
  const state = confirmed ? 'confirmed' : 'waiting';
  const shown = confirmed ? publicName(person.name, display) : null;
  const at = signed.toISOString();
  const confirmedAt = confirmed ? confirmed.toISOString() : copyNull;
  const revision = wording.revisions.get(locale) ?? '';
  counters.count({ day: at.slice(0, 10), country, locale, state, revision, isShown: shown !== null });
  const consent = wording.consents.get(locale) ?? wording.consents.get(wording.defaultLocale) ?? '';
  const columns = [
    wording.campaign,
    ...sealedColumns(maker, { ...person, comment }, number),
    ...[country, locale, display, person.updates ? 't' : 'f', consent, revision, state],
    ...[shown === null ? copyNull : copyText(shown), '1', at, confirmed ? confirmedAt : at, confirmedAt],
    at, // reminded already: nobody is at these addresses, and a real mail server would be asked to write to all of them
    comment === '' ? copyNull : 'undecided',
  ];
  return `${columns.join('\t')}\n`;
}
