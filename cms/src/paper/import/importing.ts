import type { Knex } from 'knex';
import type { AddressBook } from '../../address/address-book';
import { dayOf, season } from '../../api/campaign/season';
import type { AskDials } from '../../dials/kept-dials';
import type { AskDirectory } from '../../door/directory';
import type { ShownTexts } from '../../door/shown-texts';
import type { EnqueueMails } from '../../jobs/due-mails';
import type { DomainTag } from '../../protection/domain-tag';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import type { Making } from './imported-signature';
import type { RowRules } from './read-row';
import type { HeldImport } from './stored-imports';

/** What an import needs of the hub. */
export interface Importing {
  knex: Knex;
  keys: KeyRing;
  index: BlindIndex;
  domainTag: DomainTag;
  addresses: () => Promise<AddressBook>;
  directory: AskDirectory;
  dials: AskDials;
  texts: Pick<ShownTexts, 'revision'>;
  enqueue: EnqueueMails;
  report: (error: unknown) => void;
}

/** It cannot go on, now or later: the campaign takes no signatures any more, or was taken away. */
export class EndedError extends Error {
  override name = 'EndedError';
}

/** What rows are held against, and what makes signatures of them. */
export interface ImportRules {
  rules: RowRules;
  making: Making;
}

/** The rules as they stand at this moment, since dials turn while an import runs. @throws {EndedError} */
export async function rulesNow(importing: Importing, held: HeldImport): Promise<ImportRules> {
  const { addresses, directory, dials, keys, index, domainTag } = importing;
  const { campaign, settings, columns } = held;
  const [{ byId, locales, today }, book, now] = await Promise.all([directory(), addresses(), dials()]);
  const known = byId.get(campaign);
  if (!settings || !known || season(known.dates, today) !== 'open') throw new EndedError();
  const { canonical } = book;
  return {
    rules: {
      ...{ slug: known.slug, columns, locales, settings, today: dayOf(new Date()) },
      objection: (email) => book.objection(email, false) ?? (now.isDomainBlocked(email) ? 'domain-blocked' : null),
    },
    making: { ...{ campaign, keys, index, domainTag, canonical }, moderation: now.moderation },
  };
}
