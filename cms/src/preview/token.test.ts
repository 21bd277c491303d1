import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opens, readPreview, signPreview } from './token';

const secret = 'a secret of the tests, long enough';
const now = new Date('2026-03-01T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const what = { place: 'free-them', locale: 'ckb', drafts: ['ckb', 'en'] };
const token = signPreview(secret, what, now);

test('a preview opens what was signed, for a quarter of an hour', () => {
  expect(readPreview(secret, token, now)).toEqual(what);
  expect(readPreview(secret, token, later(14.9))).toEqual(what);
  expect(readPreview(secret, token, later(15))).toBe('expired');
});

test('a preview with one letter changed, cut off or signed by somebody else opens nothing', () => {
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(readPreview(secret, token.slice(0, at) + other + token.slice(at + 1), now)).toBe('forged');
    expect(readPreview(secret, token.slice(0, at), now)).toBe('forged');
  }
  expect(readPreview('another secret of the tests, as long', token, now)).toBe('forged');
  expect(readPreview(secret, `${token}.`, now)).toBe('forged');
});

test('a longer life that somebody writes into a preview is a forgery', () => {
  const [payload = '', signature = ''] = token.split('.');
  const said = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const longer = Buffer.from(JSON.stringify({ ...said, until: later(600).getTime() })).toString('base64url');
  expect(readPreview(secret, `${longer}.${signature}`, now)).toBe('forged');
});

test('the preview of a campaign opens no other, that of the home page opens all', () => {
  expect(opens({ place: 'free-them' }, 'free-them')).toBe(true);
  for (const asked of ['', 'privacy', 'free-him']) expect(opens({ place: 'free-them' }, asked)).toBe(false);
  for (const asked of ['', 'privacy', 'free-him']) expect(opens({ place: '' }, asked)).toBe(true);
});

const place = fc.oneof(fc.constant(''), fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20})?$/));
const language = fc.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/);
const anything = fc.record({ place, locale: language, drafts: fc.array(language, { maxLength: 4 }) });
const moment = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });

test('whatever is signed opens as it was for as long as a preview lives, and not one millisecond longer', () => {
  fc.assert(
    fc.property(anything, moment, fc.nat(20 * 60_000), (signed, at, passed) => {
      const read = readPreview(secret, signPreview(secret, signed, at), new Date(at.getTime() + passed));
      expect(read).toEqual(passed < 15 * 60_000 ? signed : 'expired');
    }),
  );
});

test('whatever comes in place of a preview is a forgery and breaks nothing', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('ABCxyz019_-.={}"é')) });
  const payload = fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));
  const [, signature = ''] = token.split('.');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        letters,
        fc.tuple(payload, letters).map((parts) => parts.join('.')),
        payload.map((own) => `${own}.${signature}`),
        letters.map((own) => `${token}${own}x`),
      ),
      (text) => {
        expect(readPreview(secret, text, now)).toBe('forged');
      },
    ),
  );
});
