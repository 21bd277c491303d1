import { expect, test } from 'vitest';
import { asksForReservedAction } from './asked-action';

const asks = (query: string) => asksForReservedAction(new URL(`http://localhost/en/free-them${query}`));

test('the name that no form may have is known in every way of writing it', () => {
  for (const query of ['?/default', '?/default=', '?%2Fdefault=1', '?sent&/default', '?/default&/code'])
    expect(asks(query)).toBe(true);
});

test('what SvelteKit answers by itself is left to it', () => {
  for (const query of ['', '?default', '?/code', '?/code&/default', '?/defaults', '?x=/default'])
    expect(asks(query)).toBe(false);
});
