import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryFailure } from './delivery-failure';

test.each([
  ['no such mailbox', { code: 'EENVELOPE', responseCode: 550 }, true],
  ['an address no server understands', { code: 'EENVELOPE' }, true],
  ['a message that is refused', { code: 'EMESSAGE', responseCode: 554 }, true],
  ['a full mailbox', { code: 'EENVELOPE', responseCode: 452 }, false],
  ['greylisting', { code: 'EENVELOPE', responseCode: 451 }, false],
  ['a message lost on the way', { code: 'EMESSAGE' }, false],
  ['no mail server', { code: 'ECONNECTION' }, false],
  ['a slow mail server', { code: 'ETIMEDOUT' }, false],
  ['our login refused', { code: 'EAUTH', responseCode: 535 }, false],
  ['our greeting refused', { code: 'EPROTOCOL', responseCode: 554 }, false],
])('%s is judged rightly', (_, error, permanent) => {
  expect(deliveryFailure(Object.assign(new Error('…'), error)).permanent).toBe(permanent);
});

test('the reason repeats nothing of what the server said', () => {
  const error = Object.assign(new Error('550 <maria@example.org>: no such user'), {
    code: 'EENVELOPE',
    responseCode: 550,
  });
  expect(deliveryFailure(error).reason).toBe('EENVELOPE 550');
  expect(deliveryFailure(Object.assign(new Error(), { code: 'maria@example.org' })).reason).toBe('UNKNOWN');
  expect(deliveryFailure('maria@example.org')).toEqual({ permanent: false, reason: 'UNKNOWN' });
});

const code = fc.oneof(fc.constantFrom('EENVELOPE', 'EMESSAGE', 'ECONNECTION', 'EAUTH'), fc.string(), fc.emailAddress());
const anyError = fc.oneof(
  fc.anything(),
  fc.record(
    { code, responseCode: fc.oneof(fc.nat(999), fc.string()), message: fc.emailAddress() },
    { requiredKeys: [] },
  ),
);

test('whatever goes wrong, the reason holds codes alone, and a mail is given up only for a 5yz about itself', () => {
  fc.assert(
    fc.property(anyError, (error) => {
      const { permanent, reason } = deliveryFailure(error);
      expect(reason).toMatch(/^[A-Z_]{1,32}( -?[0-9a-zA-Z.+-]+)?$/);
      if (permanent) expect(reason).toMatch(/^(EENVELOPE|(EENVELOPE|EMESSAGE) [5-9]\d\d)$/);
    }),
    { numRuns: 300 },
  );
});
