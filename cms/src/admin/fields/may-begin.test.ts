import { expect, test } from 'vitest';
import { mayBegin } from './may-begin';

const uid = 'api::update.update';
const creates = (locales?: string[] | null) => ({
  ...{ action: 'plugin::content-manager.explorer.create', subject: uid },
  properties: { locales },
});

test('who may create in the source language, or in all, may begin a document', () => {
  expect(mayBegin([creates(null)], uid, 'en')).toBe(true);
  expect(mayBegin([creates(undefined)], uid, 'en')).toBe(true);
  expect(mayBegin([creates(['fr']), creates(['en', 'fr'])], uid, 'en')).toBe(true);
});

test('a translator, who may create other languages only, begins nothing', () => {
  expect(mayBegin([creates(['fr'])], uid, 'en')).toBe(false);
  expect(mayBegin([creates(null)], 'api::message.message', 'en')).toBe(false);
  expect(mayBegin([{ ...creates(null), action: 'plugin::content-manager.explorer.update' }], uid, 'en')).toBe(false);
});
