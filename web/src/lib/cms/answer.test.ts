import fc from 'fast-check';
import { refusal, refuse, refuseAll } from 'cms/contract/envelope';
import { errorCodes, type ErrorCode } from 'cms/contract/error-code';
import { site } from 'cms/contract/pages';
import { expect, test } from 'vitest';
import { readAnswer } from './answer';
import { CmsRefusal, CmsUnavailable } from './failure';

test('an answer of the contract is its data', () => {
  const data = { locales: ['en'], texts: '0123456789abcdef', banner: null, mailsWait: false };
  expect(readAnswer(200, JSON.stringify({ data }), site)).toEqual({ data });
});

test('a refusal keeps its status and its codes', () => {
  const body = JSON.stringify(refuse([{ path: ['email'], code: 'malformed' }]));
  try {
    readAnswer(400, body, site);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CmsRefusal);
    expect(error).toMatchObject({ status: 400, issues: [{ path: ['email'], code: 'malformed' }] });
  }
});

test('whatever is not of the contract counts as no answer', () => {
  const unavailable = JSON.stringify(refuseAll('unavailable'));
  const unauthorized = JSON.stringify(refuseAll('unauthorized'));
  const answers: [number, string][] = [
    [200, '<html>'],
    [200, '{"data":{}}'],
    [404, 'Not Found'],
    [500, '{}'],
    [503, unavailable],
    [401, unauthorized],
  ];
  for (const [status, body] of answers) expect(() => readAnswer(status, body, site)).toThrow(CmsUnavailable);
});

test('an answer that breaks the contract is reported without its content', () => {
  expect(() => readAnswer(200, '{"data":{"locales":"maria@example.org"}}', site)).not.toThrow(/maria/);
});

const status = fc.integer({ min: 100, max: 599 });
/** With a word that must not reach the log. */
const told = fc.jsonValue().map((value) => JSON.stringify({ data: { locales: 'maria@example.org', texts: value } }));
const own = fc
  .tuple(fc.constantFrom<ErrorCode>(...errorCodes), fc.string())
  .map(([code, path]) => JSON.stringify(refuse([{ path: [path], code }])));
const body = fc.oneof(
  fc.string(),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  told,
  own,
);

function outcomeOf(code: number, text: string): unknown {
  try {
    return readAnswer(code, text, site);
  } catch (error) {
    return error;
  }
}

test('whatever the CMS answers, it is data of the contract, a refusal of it, or no answer, and none of it is in the error', () => {
  fc.assert(
    fc.property(status, body, (code, text) => {
      const outcome = outcomeOf(code, text);
      if (outcome instanceof CmsUnavailable) {
        expect(outcome.message).not.toContain('maria');
        return;
      }
      expect(outcome).toBeInstanceOf(CmsRefusal);
      expect(code < 200 || code >= 300).toBe(true);
      expect(refusal.safeParse(JSON.parse(text)).success).toBe(true);
      expect(code < 500 && code !== 401).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a refusal is told with every one of its codes, at whatever status that is no success and no outage', () => {
  const issue = fc.record({
    path: fc.array(fc.string(), { maxLength: 2 }),
    code: fc.constantFrom<ErrorCode>(...errorCodes),
  });
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 499 }), issue, fc.array(issue), (code, first, rest) => {
      fc.pre(code !== 401);
      const outcome = outcomeOf(code, JSON.stringify(refuse([first, ...rest])));
      expect(outcome).toMatchObject({ status: code, issues: [first, ...rest] });
    }),
  );
});
