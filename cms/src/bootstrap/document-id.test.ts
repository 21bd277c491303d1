import { expect, test } from 'vitest';
import { newDocumentId } from './document-id';

test('a document id has the form of Strapi’s own', () => {
  expect(newDocumentId()).toMatch(/^[a-z][a-z0-9]{23}$/);
  expect(newDocumentId()).not.toBe(newDocumentId());
});
