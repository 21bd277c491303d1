import { isoMoment } from '../../../database/moment-sql';
import { signedNumber } from '../../signature/signed-text';
import type { FoundPlace, FoundSignature, SignatureFilter } from '../../../../contract/found-signatures';

/** SQL: what the desk shows of a signature; nothing in it was typed and is not shown. */
export const foundColumns = `
  signatures.id, signatures.state, signatures.public_name as "publicName", signatures.country,
  signatures.locale as language, ${isoMoment('signatures.created_at')} as "signedAt",
  ${signedNumber} as revision,
  signatures.mails_sent as "mailsSent", encode(signatures.network_tag, 'hex') as network`;

/** SQL: of moments as the places of the list have them. */
export const momentOf = (value: string): string => `(timestamp 'epoch' + ${value}::bigint * interval '1 microsecond')`;
export const microsecondsOf = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint`;

const conditions: Record<Exclude<keyof SignatureFilter, 'name'>, string> = {
  state: 'state = :state',
  language: 'locale = :language',
  country: 'country = :country',
  day: `created_at >= :day::date and created_at < :day::date + 1`,
  network: `network_tag = decode(:network, 'hex')`,
};

/** SQL: what a filter asks for but the name, to go on after other conditions. */
export const conditionsOf = (filter: SignatureFilter): string =>
  Object.entries(conditions)
    .filter(([name]) => filter[name as keyof SignatureFilter] !== undefined)
    .map(([, condition]) => ` and ${condition}`)
    .join('');

/** What the list is asked for. */
export interface Asked {
  campaign: string;
  filter: SignatureFilter;
  place: FoundPlace | undefined;
}

/** A row with its place, which the answer leaves out. */
export interface PlacedRow extends FoundSignature {
  /** A bigint, which comes as text. */
  at: string;
  /** In a list of names: in small letters. */
  low?: string;
}

/** What one request found, in the order of its direction; `goOn` where it has to go on to have looked everywhere. */
export interface Looked {
  rows: PlacedRow[];
  goOn: FoundPlace | null;
}
