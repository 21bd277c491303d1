import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import { environment } from '../../../config/env';
import { markedBy } from '../../cleaning/meant-by';
import { keptAddressBook, type AddressBook } from '../../address/address-book';
import { auditKeys } from '../../audit/audit-keys';
import { auditWith } from '../../audit/audit-log';
import type { Answer } from '../../door/answer';
import { Batcher, type BatcherOptions } from '../../door/batcher';
import { callerOf } from '../../door/caller';
import { isFaultOfRow } from '../../door/database-error';
import { keptDirectory, loadDirectory, type AskDirectory } from '../../door/directory';
import { door, type Ways } from '../../door/door';
import { ownConnections } from '../../door/own-connections';
import { reporter } from '../../door/report';
import { shownTexts } from '../../door/shown-texts';
import { newBoss } from '../../jobs/boss';
import { workOffImports } from '../../jobs/import-signatures';
import { workOffCleaning, type Cleaning } from '../../jobs/invalidate-signatures';
import { takeOnChores } from '../../jobs/chores';
import { hubChores } from '../../jobs/hub-chores';
import { enqueueConfirmations, insertOf, type InsertJobs } from '../../jobs/due-mails';
import { exportsFolder } from '../../export/folder';
import { workOffExports, type Exporting } from '../../jobs/export-signatures';
import { workOffConfirmations, type Mailing } from '../../jobs/send-confirmation';
import { leaveMails } from '../../jobs/leave-mails';
import { sendWhileAllowed } from '../../jobs/mail-worker';
import { workOffDocuments } from '../../jobs/make-document';
import { workOffUpdates } from '../../jobs/send-update';
import { composer } from '../../mail/compose';
import { updateComposer } from '../../mail/compose-update';
import { mailServer } from '../../mail/deliver';
import { parseSender } from '../../mail/sender';
import { domainTagger, type DomainTag } from '../../protection/domain-tag';
import { newGuard, type Guard } from '../../protection/guard';
import type { Importing } from '../../paper/import/importing';
import { campaignNetworkTagger, networkTagger, type CampaignNetworkTag } from '../../protection/network-tag';
import { proofMaker } from '../../protection/proofs';
import { keptDials } from '../../dials/kept-dials';
import { secretJudge } from '../../middlewares/only-the-web';
import { keptSettings } from '../../protection/stored-settings';
import { blindIndex, type BlindIndex } from '../../seal/blind-index';
import { keptKeys } from '../../seal/kept-keys';
import { secretKey, type KeyRing } from '../../seal/key-ring';
import { ownerSecrets, type OwnerSecrets } from '../../seal/owner-secrets';
import { UnopenableError } from '../../seal/seal';
import { tokenMaker } from '../../seal/token';
import { lendTools } from '../signature-desk/tools';
import { campaignTitle } from './campaign-title';
import { confirm, confirmable, decideWith } from './confirm';
import { makeIndexes } from './indexes';
import { ownerWays } from './owner-ways';
import { sign } from './sign';
import { findByToken, storeConfirmed } from './store-confirmed';
import { storeWaiting, type NewSignature, type Stored } from './store-waiting';

const batching: BatcherOptions = {
  inFlight: 4,
  enough: 28, // of the 64 that the site sends at once, so that two batches can be on their way; 16 cost more (measured)
  apart: 20, // nobody notices
  largest: 256,
  waiting: 5_000, // about a second of work: who comes later is told to come again
  mayBeOneThing: (error) => isFaultOfRow(error) || error instanceof UnopenableError,
};

interface Parts {
  knex: Knex;
  /** The door's own connections. */
  pool: Pool;
  insertJobs: InsertJobs;
  keys: KeyRing;
  directory: AskDirectory;
  boss: PgBoss;
  index: BlindIndex;
  domainTag: DomainTag;
  networkTag: CampaignNetworkTag;
  addresses: () => Promise<AddressBook>;
  owner: OwnerSecrets;
  guard: Guard;
}

function waysOf(parts: Parts): { ways: Ways; drained: () => Promise<void> } {
  const { knex, pool, insertJobs, keys, index, domainTag, networkTag, addresses, directory, boss, guard } = parts;
  const enqueue = enqueueConfirmations(boss);
  const signatures = new Batcher<NewSignature, Stored>(storeWaiting(pool, insertJobs), batching);
  const confirmations = new Batcher<Buffer, Answer>(
    async (batch) => storeConfirmed(knex, decideWith(keys, await directory()), batch),
    batching,
  );
  const texts = shownTexts(knex);
  const store = (one: NewSignature) => signatures.add(one);
  const signing = {
    ...{ directory, texts, addresses, keys, index, guard, store },
    ...{ domainTag, networkTag, dials: keptDials(knex) },
  };
  const isTheWeb = secretJudge(environment().WEB_SECRET);
  const from = (request: IncomingMessage) => callerOf(request, isTheWeb);
  const confirming = {
    directory,
    title: (campaign: string, chain: readonly string[]) => campaignTitle(knex, campaign, chain),
    find: (hash: Buffer) => findByToken(knex, hash),
    store: (hash: Buffer) => confirmations.add(hash),
  };
  const { title, store: follow } = confirming;
  const ways: Ways = {
    ...ownerWays({ ...parts, title, enqueue, confirm: follow, from }),
    '/api/signatures': (text, request) => sign(signing, text, from(request)),
    '/api/signatures/confirm': (text) => confirm(confirming, text),
    '/api/signatures/confirmable': (text) => confirmable(confirming, text),
  };
  const drained = async (): Promise<void> => {
    await Promise.all([signatures.drained(), confirmations.drained()]);
  };
  return { ways, drained };
}

let stop: (() => Promise<void>) | null = null;

/** Milliseconds for those who are inside to get their answers, and for the work in hand. */
const patience = 3_000;

type MailParts = Pick<Mailing, 'knex' | 'keys' | 'owner' | 'tokenOf'> & { directory: AskDirectory };

/** Works off the mails while the dials let them go. What it answers ends that. */
async function startMails(boss: PgBoss, parts: MailParts, report: (error: unknown) => void) {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = environment();
  const server = mailServer(SMTP_URL);
  const { deliver } = server;
  const { knex, directory } = parts;
  const sender = parseSender(MAIL_FROM);
  const write = composer(knex, directory, PUBLIC_URL, sender);
  const answers = await workOffConfirmations(boss, { ...parts, write, deliver });
  const writeUpdate = updateComposer(knex, directory, PUBLIC_URL, sender);
  const news = await workOffUpdates(boss, { ...parts, write: writeUpdate, deliver });
  const { end } = await sendWhileAllowed({ answers, news }, keptDials(knex), report);
  return (): Promise<void> => {
    end();
    return leaveMails([answers, news], server);
  };
}

type LongParts = Importing & Exporting & Pick<Cleaning, 'auditKeys'>;

/** Takes up what may take hours. What it answers stops the export in hand. */
async function startLongWork(boss: PgBoss, parts: LongParts): Promise<() => void> {
  await workOffDocuments(boss, parts);
  await workOffImports(boss, parts);
  await workOffCleaning(boss, { ...parts, markOf: markedBy(parts.domainTag, parts.addresses) });
  return workOffExports(boss, parts);
}

/** Starts the jobs and opens the door: from here on signatures are taken. Called last, when the tables are there. */
export async function startSigning(strapi: Core.Strapi): Promise<void> {
  const settings = environment();
  const knex: Knex = strapi.db.connection;
  const report = reporter((line) => void strapi.log.error(`The way of a signature: ${line}`));
  await makeIndexes(knex);
  const keys = keptKeys(settings.SEAL_KEYS, settings.HUB_DATA);
  const secret = secretKey('INDEX_KEY', settings.INDEX_KEY);
  const owner = ownerSecrets(secret);
  const { ask: directory, forget } = keptDirectory(() => loadDirectory(knex));
  const learn = (): Promise<void> => {
    forget();
    return Promise.resolve();
  };
  for (const event of ['entry.publish', 'entry.unpublish', 'entry.delete']) strapi.eventHub.on(event, learn);
  const boss = newBoss(settings.DATABASE_URL, report);
  await boss.start();
  const folder = exportsFolder(settings.HUB_DATA);
  await takeOnChores(boss, hubChores(strapi, { boss, directory, exports: folder }));
  const leaveTheMails = await startMails(boss, { knex, keys, owner, directory, tokenOf: tokenMaker(secret) }, report);
  const guard = newGuard(keptSettings(knex), proofMaker(secret), networkTagger(secret));
  const pool = ownConnections(settings.DATABASE_URL, batching.inFlight, report);
  const insertJobs = await insertOf(boss);
  const index = blindIndex(secret);
  const domainTag = domainTagger(secret);
  const addresses = keptAddressBook(knex);
  const reasons = auditKeys(secret);
  const mailing = enqueueConfirmations(boss);
  lendTools({
    ...{ knex, boss, keys, auditKeys: reasons, index, addresses, directory },
    ...{ enqueue: mailing, audit: auditWith(reasons), exports: folder },
  });
  const stopExporting = await startLongWork(boss, {
    ...{ knex, keys, index, domainTag, addresses, directory, enqueue: mailing, report, folder, auditKeys: reasons },
    ...{ dials: keptDials(knex), texts: shownTexts(knex), databaseUrl: settings.DATABASE_URL },
  });
  const own = { pool, insertJobs, owner, guard, networkTag: campaignNetworkTagger(secret) };
  const parts = { ...own, knex, keys, index, domainTag, addresses, directory, boss };
  door.open({ ...waysOf(parts), report });
  stop = async () => {
    lendTools(null);
    stopExporting();
    await Promise.all([door.close(patience), leaveTheMails()]);
    await pool.end();
    await boss.stop({ graceful: true, timeout: patience });
  };
}

/** Nobody who was let in loses an answer: Strapi itself would cut every connection (research/strapi.md §8). */
export async function stopSigning(strapi: Core.Strapi): Promise<void> {
  const { httpServer } = strapi.server;
  httpServer.close();
  httpServer.closeIdleConnections();
  await stop?.();
  stop = null;
}
