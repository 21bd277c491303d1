import fc from 'fast-check';
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

const header = fc.oneof(fc.string(), fc.ipV4(), fc.nat().map(String), fc.stringMatching(/^[0-9]{14,17}$/));
const said = fc.record({ 'x-hub-client': header, 'x-hub-page-age': header }, { requiredKeys: [] });

test('without the secret nothing that is said changes who asks, whatever it is and whatever stands in its place', () => {
  fc.assert(
    fc.property(said, header, (headers, sent) => {
      fc.pre(sent !== secret);
      expect(caller({ ...headers, 'x-hub-secret': sent })).toEqual({ address: '10.0.0.1', page: null });
    }),
  );
});

test('whatever the web says, an age is a whole number of milliseconds, none, or forged', () => {
  fc.assert(
    fc.property(said, (headers) => {
      const { address, page } = caller({ ...headers, 'x-hub-secret': secret });
      const age = headers['x-hub-page-age'] ?? '';
      expect(address).toBe(headers['x-hub-client'] || '10.0.0.1');
      if (age === '') expect(page).toBeNull();
      else if (page !== 'forged') expect(page).toBe(Number(age));
      expect(page === null || page === 'forged' || (Number.isSafeInteger(page) && page >= 0)).toBe(true);
    }),
  );
});

test('every age that the web can measure is believed', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999_999_999 }), (age) => {
      expect(caller({ 'x-hub-secret': secret, 'x-hub-page-age': String(age) }).page).toBe(age);
    }),
  );
});
