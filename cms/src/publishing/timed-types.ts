/** What can be published at an hour, with its table: what has `publishAt` and `publishProblem` in its schema. */
export const timedTables = {
  'api::campaign.campaign': 'campaigns',
  'api::statement.statement': 'statements',
  'api::update.update': 'updates',
} as const;

export type TimedType = keyof typeof timedTables;
export const timedTypes = Object.keys(timedTables) as TimedType[];
