import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'private, no-store', vary: 'Accept-Language' });
  redirect(302, `/${locals.reader.locale}`);
};
