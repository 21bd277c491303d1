import { refuse, refuseAll } from 'cms/contract/envelope';
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
