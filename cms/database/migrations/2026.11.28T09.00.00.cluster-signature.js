'use strict';

/**
 * One signature of each cluster, in which the desk reads the domain that it is about (src/cleaning/clusters.ts). No key to
 * `signatures`, which may go: the chore that finds clusters names another one within minutes.
 */
module.exports = {
  async up(knex) {
    await knex.raw('alter table clusters add column if not exists signature integer');
  },
};
