import type { Knex } from 'knex';
import type { PgBoss } from 'pg-boss';
import type { AddressBook } from '../../address/address-book';
import type { Audit } from '../../audit/audit-log';
import type { AskDirectory } from '../../door/directory';
import type { EnqueueMails } from '../../jobs/due-mails';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import { refused } from '../site/reply';

/** What the desk works with: made when the way of a signature is opened, since both share keys and queue. */
export interface SignatureDeskTools {
  knex: Knex;
  boss: PgBoss;
  keys: KeyRing;
  /** Of the reasons in the audit log. */
  auditKeys: KeyRing;
  index: BlindIndex;
  addresses: () => Promise<AddressBook>;
  directory: AskDirectory;
  enqueue: EnqueueMails;
  audit: Audit;
  /** The folder of what was exported. */
  exports: string;
}

let lent: SignatureDeskTools | null = null;

/** Hands the tools to the desk, or with null takes them back. */
export function lendTools(tools: SignatureDeskTools | null): void {
  lent = tools;
}

/** @throws {Refused} `unavailable` while the hub is starting or stopping. */
export function deskTools(): SignatureDeskTools {
  if (!lent) throw refused('unavailable');
  return lent;
}
