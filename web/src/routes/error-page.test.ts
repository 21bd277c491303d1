import { expect, test } from 'vitest';
import { errorPage } from './error-page';

test('a reader is never blamed for our fault, nor we for a wrong address', () => {
  expect(errorPage(404).title).toBe('page.notFoundTitle');
  expect(errorPage(503).title).toBe('page.unavailableTitle');
  expect(errorPage(500).title).toBe('page.errorTitle');
  for (const status of [400, 405, 413, 415]) expect(errorPage(status).title).toBe('page.requestTitle');
});
