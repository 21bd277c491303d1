import { expect, test } from 'vitest';
import { draftAddress } from './draft-address';

test('a draft that waits leads to its form, in its language', () => {
  expect(draftAddress({ type: 'api::update.update', document: 'abc', locale: 'pt-BR' })).toBe(
    '/content-manager/collection-types/api::update.update/abc?plugins[i18n][locale]=pt-BR',
  );
  expect(draftAddress({ type: 'api::privacy.privacy', document: 'abc', locale: 'fr' })).toBe(
    '/content-manager/single-types/api::privacy.privacy?plugins[i18n][locale]=fr',
  );
});
