import { expect, test } from 'vitest';
import { previewAddress } from './preview-address';
import { readPreview } from './token';

const signer = { site: 'https://campaigns.example', secret: 'a secret of the tests, long enough' };
const now = new Date('2026-03-01T12:00:00Z');
const shown = { place: 'free-them', locale: 'sr-Latn-ME', drafts: ['sr-Latn-ME', 'en'] };

test('the address of a preview is the page’s own, with a signature over what it shows', () => {
  const address = new URL(previewAddress(signer, { ...shown, path: 'free-them/updates/day-one' }, now));
  expect(address.origin + address.pathname).toBe('https://campaigns.example/sr-Latn-ME/free-them/updates/day-one');
  expect([...address.searchParams.keys()]).toEqual(['preview']);
  expect(readPreview(signer.secret, address.searchParams.get('preview') ?? '', now)).toEqual(shown);
});

test('the preview of the home page is the address of the language', () => {
  const address = previewAddress(signer, { ...shown, place: '', path: '' }, now);
  expect(new URL(address).pathname).toBe('/sr-Latn-ME');
});
