import type { ModerationDial } from '../../../contract/dials';
import { packEntry } from '../../api/signature/entry';
import type { DomainTag } from '../../protection/domain-tag';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import { seal } from '../../seal/seal';
import type { ReadRow } from './read-row';
import type { ImportedSignature } from './store-imported';

/** What makes a signature of a row. */
export interface Making {
  /** The `documentId` of the campaign. */
  campaign: string;
  keys: KeyRing;
  index: BlindIndex;
  domainTag: DomainTag;
  canonical: (email: string) => string;
  moderation: ModerationDial;
}

export const addressIndexOf = ({ campaign, index, canonical }: Making, { request }: ReadRow): Buffer =>
  index(campaign, canonical(request.email));

/** Everything that was typed is sealed as it is for who signs by the form. `revision`: the text that is published now. */
export function importedSignature(making: Making, row: ReadRow, revision: string): ImportedSignature {
  const { campaign, keys, domainTag, canonical } = making;
  // Where comments are off none is asked for, and one that comes all the same costs nobody their signature (sign.ts).
  const request = making.moderation === 'off' ? { ...row.request, comment: '' } : row.request;
  const { country, locale, display, comment } = request;
  return {
    addressIndex: addressIndexOf(making, row),
    sealed: seal(keys, campaign, packEntry(request)),
    domainTag: domainTag(campaign, canonical(request.email)),
    ...{ country, locale, display, revision, comments: comment !== '', collectedOn: row.collectedOn },
  };
}
