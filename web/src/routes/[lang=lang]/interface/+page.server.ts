import { namedFields } from '#lib/interface/fields.ts';
import { operations } from '#lib/interface/operations.ts';
import type { PageServerLoad } from './$types';

/** The page is made from what the document is made from, so that neither can say more than the other. */
export const load: PageServerLoad = () => ({
  site: operations.filter(({ by }) => by === 'site'),
  cms: operations.filter(({ by }) => by === 'cms'),
  shapes: Object.entries(namedFields()).map(([name, fields]) => ({ name, fields })),
});
