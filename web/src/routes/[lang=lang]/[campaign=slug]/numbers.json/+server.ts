import { error } from '@sveltejs/kit';
import type { PublicNumbers } from 'cms/contract/numbers';
import { hub } from '#lib/hub.ts';
import { forPrograms } from '#lib/http/for-programs.ts';
import type { RequestHandler } from './$types';

/** What the page of numbers shows, for programs: those of journalists, of partners, of whoever checks our sums. */
export const GET: RequestHandler = async ({ params, locals: { reader } }) => {
  if (params.lang !== reader.locale) error(404);
  const { campaign, goal, total, step, periods, countries, others } = await hub().cms.numbers(
    params.campaign,
    reader.locale,
  );
  const { slug, title, locale } = campaign;
  const numbers: PublicNumbers = { campaign: { slug, title, locale }, goal, total, step, periods, countries, others };
  return forPrograms(numbers);
};
