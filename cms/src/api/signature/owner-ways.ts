import type { IncomingMessage } from 'node:http';
import type { Knex } from 'knex';
import type { AddressBook } from '../../address/address-book';
import type { Answer } from '../../door/answer';
import type { Caller } from '../../door/caller';
import type { AskDirectory } from '../../door/directory';
import type { Ways } from '../../door/door';
import type { EnqueueMails } from '../../jobs/due-mails';
import type { Guard } from '../../protection/guard';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import type { OwnerSecrets } from '../../seal/owner-secrets';
import { open } from '../../seal/seal';
import { ownSignature, type OwnDesk } from '../my-signature/own-signature';
import { changeOwn, findOwn } from '../my-signature/stored';
import { asLink, takeTry } from './code-tries';
import { confirmCode } from './confirm-code';
import { unpackEntry } from './entry';
import { eraseOwn } from './erase';
import { enqueueAgain, sendAgain } from './send-again';

interface Parts {
  knex: Knex;
  keys: KeyRing;
  index: BlindIndex;
  owner: OwnerSecrets;
  addresses: () => Promise<AddressBook>;
  directory: AskDirectory;
  title: OwnDesk['title'];
  enqueue: EnqueueMails;
  guard: Guard;
  from: (request: IncomingMessage) => Caller;
  confirm: (hash: Buffer) => Promise<Answer>;
}

/** What somebody may do who proves to read the mail of an address. */
export function ownerWays(parts: Parts): Ways {
  const { knex, keys, index, owner, addresses, directory, title, enqueue, confirm, from } = parts;
  const { admits } = parts.guard;
  const desk: OwnDesk = {
    directory,
    title,
    entry: (campaign, sealed) => unpackEntry(open(keys, campaign, sealed)),
    find: (hash) => findOwn(knex, hash),
    change: (hash, choose) => changeOwn(knex, hash, choose),
    erase: async (hash) => (await eraseOwn(knex, hash)) !== null,
  };
  const indexOf = async (campaign: string, email: string) => index(campaign, (await addresses()).canonical(email));
  const codes = {
    directory,
    admits,
    indexOf,
    takeTry: (campaign: string, addressIndex: Buffer) => takeTry(knex, campaign, addressIndex),
    codeOf: owner.code,
    confirm: (owned: Parameters<OwnerSecrets['code']>[0]) => asLink(knex, owned, confirm),
  };
  const again = { directory, admits, indexOf, enqueue: enqueueAgain(knex, enqueue) };
  return {
    '/api/my-signature': (text, { method, headers }) => ownSignature(desk, method, headers.authorization, text),
    '/api/signatures/again': (text, request) => sendAgain(again, text, from(request)),
    '/api/signatures/confirm-code': (text, request) => confirmCode(codes, text, from(request)),
  };
}
