import { packEntry } from '../../src/api/signature/entry';
import { publicName } from '../../src/api/signature/public-name';
import type { DomainTag } from '../../src/protection/domain-tag';
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
  domainTag: DomainTag;
  wording: Wording;
  now: Date;
  /** Tells the addresses of this run from those of every other one. */
  run: string;
}

export const copySignatures = `
  copy signatures (campaign, address_index, sealed, country, locale, display, updates, consent_text, revision, state,
                   public_name, mails_sent, created_at, updated_at, confirmed_at, reminded_at, comment, domain_tag) from stdin`;

/** Reserved for examples (RFC 2606 §3): no mail to such an address reaches anybody. */
const hosts = ['example.org', 'example.com', 'example.net'];

type Said = Pick<Person, 'name' | 'place'> & { comment: string };

interface Owned {
  /** The index of its address, and what is sealed. */
  owned: [string, string];
  domain: string;
}

function ownedBy(maker: Maker, said: Said, number: number): Owned {
  const { keys, index, domainTag, run } = maker;
  const { campaign } = maker.wording;
  const address = `supporter-${run}-${number}@${hosts[number % hosts.length] ?? ''}`;
  const entry = packEntry({ ...said, email: address, affiliation: '' });
  return {
    owned: [copyBytes(index(campaign, address)), copyBytes(seal(keys, campaign, entry))],
    domain: copyBytes(domainTag(campaign, address)),
  };
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
  const { owned, domain } = ownedBy(maker, { ...person, comment }, number);
  const columns = [
    wording.campaign,
    ...owned,
    ...[country, locale, display, person.updates ? 't' : 'f', consent, revision, state],
    ...[shown === null ? copyNull : copyText(shown), '1', at, confirmed ? confirmedAt : at, confirmedAt],
    at, // reminded already: nobody is at these addresses, and a real mail server would be asked to write to all of them
    comment === '' ? copyNull : 'undecided',
    domain,
  ];
  return `${columns.join('\t')}\n`;
}
