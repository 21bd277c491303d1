import { describe, expect, test } from 'vitest';
import { objectionCodes } from '../../../contract/desk';
import english from '../translations/en.json';
import { textOf } from '../pages/desk/texts/text.fixture';
import { plainRefusals, refusalOf } from './refusal';

const refused = (status: number, details: unknown = {}) =>
  Object.assign(new Error(), { status, response: { data: { data: null, error: { status, details } } } });

describe('a refusal of the CMS', () => {
  test('says the objection of the checks', () => {
    const objection = { code: 'lost-placeholder', about: 'count' };
    expect(refusalOf(refused(400, { objection }))).toEqual({ kind: 'objection', objection });
  });

  test('brings the text that somebody else has saved', () => {
    const objection = { code: 'changed-meanwhile', about: '' };
    const text = textOf('a', { target: 'Signez ici' });
    expect(refusalOf(refused(409, { objection, text }))).toEqual({ kind: 'objection', objection, now: text });
  });

  test('says which field is wrong, and how', () => {
    const issues = [{ path: ['why'], code: 'required' }];
    expect(refusalOf(refused(400, { issues }))).toEqual({ kind: 'issue', code: 'required', field: 'why' });
  });

  test('without details says what its status says', () => {
    expect(refusalOf(refused(403))).toEqual({ kind: 'forbidden' });
    expect(refusalOf(refused(413))).toEqual({ kind: 'too-large' });
    expect(refusalOf(refused(401))).toEqual({ kind: 'signed-out' });
    expect(refusalOf(refused(500, { code: 'no code of ours' }))).toEqual({ kind: 'failed' });
    expect(refusalOf(Object.assign(new Error(), { status: 503 }))).toEqual({ kind: 'failed' });
  });

  test('is told apart from a line that is cut', () => {
    expect(refusalOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'offline' });
    expect(refusalOf(new Error('anything'))).toEqual({ kind: 'failed' });
  });

  test('always has a sentence', () => {
    const sentences = [
      ...plainRefusals.map((kind) => `hub.desk.refused.${kind}`),
      ...objectionCodes.map((code) => `hub.desk.objection.${code}`),
    ];
    expect(Object.keys(english)).toEqual(expect.arrayContaining(sentences));
  });
});
