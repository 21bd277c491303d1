import { expect, test } from 'vitest';
import { shippedRows } from './shipped-messages';

const sources = { 'form.name': { source: 'Name', note: 'Label.' }, 'form.email': { source: 'E-mail', note: 'Label.' } };
const translations = new Map([['fr', { 'form.name': 'Nom', 'form.gone': 'Parti' }]]);
let made = 0;
const rows = shippedRows(sources, translations, () => `id${(made += 1)}`);

test('all languages of a key are one document', () => {
  const ids = rows.filter(({ key }) => key === 'form.name').map(({ documentId }) => documentId);
  expect(ids).toEqual(['id1', 'id1']);
});

test('the source language carries no text of its own, so that a new wording of the code is shown', () => {
  expect(rows.filter(({ locale }) => locale === 'en').every(({ text }) => text === null)).toBe(true);
});

test('a missing translation makes no row and a forgotten key none either', () => {
  expect(rows.filter(({ locale }) => locale === 'fr').map(({ key }) => key)).toEqual(['form.name']);
});
