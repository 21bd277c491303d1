import type { Core } from '@strapi/strapi';
import type { PgBoss } from 'pg-boss';
import type { AskDirectory } from '../door/directory';
import type { Chore } from './chores';
import { enqueueConfirmations } from './due-mails';
import { enqueueNews } from './send-update';
import { applyRetention } from './apply-retention';
import { drawVariants } from './draw-variants';
import { forgetExports } from './forget-exports';
import { forgetBlocks } from './forget-blocks';
import { forgetPaper } from './forget-paper';
import { forgetNetworks } from './forget-networks';
import { forgetProofs } from './forget-proofs';
import { forgetTranslations } from './forget-translations';
import { mailUpdates } from './mail-updates';
import { publishDue } from './publish-due';
import { purgeUnconfirmed } from './purge-unconfirmed';
import { recountSignatures } from './recount-signatures';
import { remindUnconfirmed } from './remind-unconfirmed';
import { watchClusters } from './watch-clusters';

interface Parts {
  boss: PgBoss;
  directory: AskDirectory;
  /** The folder of what was exported. */
  exports: string;
}

/** Everything that the hub does by itself, again and again. */
export function hubChores(strapi: Core.Strapi, { boss, directory, exports }: Parts): Chore[] {
  const knex = strapi.db.connection;
  return [
    remindUnconfirmed({ knex, directory, enqueue: enqueueConfirmations(boss) }),
    purgeUnconfirmed(knex),
    forgetProofs(knex),
    forgetNetworks(knex),
    forgetExports(knex, exports),
    forgetBlocks(knex),
    forgetPaper(knex),
    applyRetention(knex),
    mailUpdates(knex, enqueueNews(boss)),
    forgetTranslations(knex),
    publishDue(strapi, (line) => void strapi.log.warn(line)),
    drawVariants(strapi, (line) => void strapi.log.warn(line)),
    watchClusters(knex),
    recountSignatures(knex, (line) => void strapi.log.error(line)),
  ];
}
