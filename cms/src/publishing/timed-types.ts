/** What can be published at an hour, with its table: what has `publishAt` and `publishProblem` in its schema. */
export const timedTables = {
  'api::campaign.campaign': 'campaigns',
  'api::statement.statement': 'statements',
  'api::update.update': 'updates',
} as const;

/** What the job tells an editor; nobody else writes it. */
export const writtenByTheJob = 'publishProblem';

export type TimedType = keyof typeof timedTables;
export const timedTypes = Object.keys(timedTables) as TimedType[];
