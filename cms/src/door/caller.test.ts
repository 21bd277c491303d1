import { expect, test } from 'vitest';
import { callerOf } from './caller';

const secret = 'a-secret-of-more-than-thirty-two-letters';
const caller = (headers: Record<string, string>) =>
  callerOf({ headers, socket: { remoteAddress: '10.0.0.1' } }, (sent) => sent === secret);

test('the web server is believed about the address of the browser and the age of the page', () => {
  const said = { 'x-hub-secret': secret, 'x-hub-client': '203.0.113.7', 'x-hub-page-age': '8000' };
  expect(caller(said)).toEqual({ address: '203.0.113.7', page: 8_000 });
});

test.each([{}, { 'x-hub-secret': '' }, { 'x-hub-secret': `${secret}x` }])(
  'nobody else is: what counts is the connection (%j)',
  (headers) => {
    const said = { ...headers, 'x-hub-client': '203.0.113.7', 'x-hub-page-age': '8000' };
    expect(caller(said)).toEqual({ address: '10.0.0.1', page: null });
  },
);

test('a page without a stamp has no age, and one with a wrong stamp has a forged one', () => {
  expect(caller({ 'x-hub-secret': secret }).page).toBeNull();
  for (const wrong of ['forged', '-1', '1e3', 'NaN'])
    expect(caller({ 'x-hub-secret': secret, 'x-hub-page-age': wrong }).page).toBe('forged');
});
