import { expect, test } from 'vitest';
import { errorPage } from './error-page';

test('a reader is never blamed for our fault, nor we for a wrong address', () => {
  expect(errorPage(404).title).toBe('page.notFoundTitle');
  expect(errorPage(503).title).toBe('page.unavailableTitle');
  expect(errorPage(500).title).toBe('page.errorTitle');
  for (const status of [400, 405, 413, 415]) expect(errorPage(status).title).toBe('page.requestTitle');
});

test('who opens a preview that is over or unknown is told so, and of other faults as everybody', () => {
  expect(errorPage(410, true).title).toBe('preview.overTitle');
  expect(errorPage(404, true).title).toBe('preview.unknownTitle');
  expect(errorPage(503, true).title).toBe('page.unavailableTitle');
});
