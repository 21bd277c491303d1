import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** Work in the transaction that is open around it, or in one of its own; `strapi.db.connection` would be beside it. */
export const inTransaction = async <Result>(
  strapi: Core.Strapi,
  work: (knex: Knex) => Promise<Result>,
): Promise<Result> => strapi.db.transaction(({ trx }) => work(trx as Knex.Transaction));
