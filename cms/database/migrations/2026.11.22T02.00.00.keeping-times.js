'use strict';

/** The number of signatures that nobody confirmed in time, and the day since which a campaign is seen to be closed. */
const changes = `
  alter table signature_counts add column if not exists unconfirmed integer not null default 0;

  create table if not exists campaign_closings (
    campaign text primary key,
    closed_on date not null
  );
`;

module.exports = {
  async up(knex) {
    await knex.raw(changes);
  },
};
