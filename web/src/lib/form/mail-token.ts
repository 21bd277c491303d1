import { error } from '@sveltejs/kit';
import { token } from 'cms/contract/confirmation';

/** A token that no mail of ours can hold need not be asked for. */
export function tokenIn(text: string): string {
  const parsed = token.safeParse(text);
  return parsed.success ? parsed.data : error(404);
}
