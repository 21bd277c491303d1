import { error } from '@sveltejs/kit';
import { CmsUnavailable } from '#lib/cms/failure.ts';
import type { LayoutServerLoad } from './$types';

/** Only public languages have pages; while nobody knows which those are, no address can be called wrong. */
export const load: LayoutServerLoad = ({ params, request, locals: { reader } }) => {
  // A form that was just sent is shown again with what was typed, in the language the code ships.
  if (!reader.known && request.method === 'POST') return;
  if (!reader.known) throw new CmsUnavailable('The public languages are not known yet.');
  if (params.lang !== reader.locale) error(404);
};
