import { expect, test } from 'vitest';
import { fieldsOf, namedFields } from './fields';
import { openapi } from './openapi';
import { operations, schemas } from './operations';

test('every address of the interface is in the document, with what it answers', () => {
  const { paths } = openapi() as { paths: Record<string, Record<string, { responses: object; summary: string }>> };
  for (const { path, method, answers } of operations) {
    const operation = paths[path]?.[method];
    expect(Object.keys(operation?.responses ?? {})).toEqual(answers.map(({ status }) => String(status)));
    expect(operation?.summary.length).toBeGreaterThan(10);
  }
});

test('every schema that is referred to is there, and none for nothing', () => {
  const text = JSON.stringify(openapi());
  const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(new Set(referred)).toEqual(new Set(Object.keys(schemas)));
});

test('texts of the document are filled in', () => {
  expect(JSON.stringify(openapi()['info'])).not.toMatch(/\{\w+, /);
});

test('fields inside of others, in lists and beside null are told by their whole name', () => {
  expect(namedFields()['Count']?.map(({ name, type }) => [name, type])).toEqual([
    ['confirmed', 'integer'],
    ['waiting', 'integer'],
    ['paper', 'integer'],
    ['goal', 'integer | null'],
  ]);
  const names = namedFields()['Numbers']?.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['total.withdrawn', 'periods', 'periods[].from', 'campaign.slug']));
  expect(
    fieldsOf({
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] }, list: { type: 'array', items: { type: 'string' } } },
    }),
  ).toEqual([
    { name: 'kind', type: '"a" | "b"', isRequired: false, description: '' },
    { name: 'list', type: 'string[]', isRequired: false, description: '' },
  ]);
});
