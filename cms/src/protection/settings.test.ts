import { expect, test } from 'vitest';
import schema from '../api/protection/content-types/protection/schema.json';
import { defaults, settingsFrom } from './settings';

test('what nobody changed has its default, and what somebody changed does not', () => {
  expect(settingsFrom({})).toEqual(defaults);
  expect(settingsFrom({ networkSignatures: 7, proofTries: null })).toEqual({ ...defaults, networkSignatures: 7 });
});

test('nothing is a value as well: a zero is not taken for an empty field', () => {
  expect(settingsFrom({ formLeastSeconds: 0 }).formLeastSeconds).toBe(0);
});

test('every default can be changed in the panel, and lies within what the panel allows', () => {
  expect(Object.keys(schema.attributes).sort()).toEqual(Object.keys(defaults).sort());
  for (const [name, value] of Object.entries(defaults)) {
    const { min, max } = schema.attributes[name as keyof typeof defaults];
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  }
});
