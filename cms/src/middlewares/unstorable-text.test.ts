import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { expect, test } from 'vitest';
import { refusal } from '../../contract/envelope';
import unstorableText from './unstorable-text';

const answerTo = async (failure: Error): Promise<Context> => {
  const ctx = {} as Context;
  await unstorableText({}, { strapi: {} as Core.Strapi })(ctx, () => Promise.reject(failure));
  return ctx;
};
const withCode = (code: string) => Object.assign(new Error('a sentence of the database'), { code });

test.each(['22021', '22P05'])('a text that no database can hold (%s) is a mistake of who sent it', async (code) => {
  const { status, body } = await answerTo(withCode(code));
  expect(status).toBe(400);
  expect(refusal.parse(body).error.details.issues).toEqual([{ path: [], code: 'malformed' }]);
});

test('any other failure stays one of ours', async () => {
  for (const failure of [withCode('42601'), withCode('57P01'), new Error('none')])
    await expect(answerTo(failure)).rejects.toBe(failure);
});
