import { expect, test } from 'vitest';
import { confirmError } from './confirm-error';

test('a link that is wrong, expired, too late or early for a restart is told apart', () => {
  expect([404, 410, 409, 503].map((status) => confirmError(status).text)).toEqual([
    'confirm.invalidText',
    'confirm.expiredText',
    'confirm.closedText',
    'confirm.unavailable',
  ]);
});

test('any other failure is told as on every page', () => {
  expect(confirmError(500).title).toBe('page.errorTitle');
});
