import { describe, expect, test } from 'vitest';
import { textsQuery } from '../../../../../contract/desk';
import { addressOf, filterOf, queryOf, type Filter } from './filter';

const everything: Filter = { locale: 'fr', state: null, type: null, search: '' };

describe('the filter of the desk', () => {
  test('is the same after it stood in the address', () => {
    const filter: Filter = { locale: 'sr-Latn-ME', state: 'outdated', type: 'message', search: 'a & b = ü' };
    expect(filterOf(new URLSearchParams(addressOf(filter).toString()), filter.locale)).toEqual(filter);
    expect(filterOf(addressOf(everything), 'fr')).toEqual(everything);
  });

  test('knows no state but those of a text and what is not saved', () => {
    expect(filterOf(new URLSearchParams('state=unsaved'), 'fr').state).toBe('unsaved');
    expect(filterOf(new URLSearchParams('state=anything'), 'fr').state).toBeNull();
  });

  test('asks for nothing that the contract refuses', () => {
    const asked = queryOf({ ...everything, state: 'missing', search: ` ${'x'.repeat(500)}` }, 'cursor');
    const parsed = textsQuery.parse(Object.fromEntries(new URLSearchParams(asked)));
    expect(parsed).toEqual({ locale: 'fr', state: 'missing', search: 'x'.repeat(200), after: 'cursor' });
    expect(queryOf({ ...everything, state: 'unsaved', search: '  ' }, null)).toBe('locale=fr');
  });
});
