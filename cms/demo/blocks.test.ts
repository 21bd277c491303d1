import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blocks } from '../contract/blocks';
import { blocksFrom } from './blocks';
import { demoText } from './demo-text';

const text = (value: string) => ({ type: 'text', text: value });

test('a line without a sign is a paragraph', () => {
  expect(blocksFrom(['To criticise a war is not terrorism.'])).toEqual([
    { type: 'paragraph', children: [text('To criticise a war is not terrorism.')] },
  ]);
});

test('the sign at the start makes a heading or a quote', () => {
  expect(blocksFrom(['## Why', '> Sign'])).toEqual([
    { type: 'heading', level: 2, children: [text('Why')] },
    { type: 'quote', children: [text('Sign')] },
  ]);
});

test('points that follow each other are one list', () => {
  const kinds = blocksFrom(['- a', '- b', 'c', '- d']).map((block) => [block.type, block.children?.length]);
  expect(kinds).toEqual([
    ['list', 2],
    ['paragraph', 1],
    ['list', 1],
  ]);
});

test('bold and links keep what stands around them', () => {
  expect(blocksFrom(['One **two** [three](https://example.org/3).'])).toEqual([
    {
      type: 'paragraph',
      children: [
        text('One '),
        { ...text('two'), bold: true },
        text(' '),
        { type: 'link', url: 'https://example.org/3', children: [text('three')] },
        text('.'),
      ],
    },
  ]);
});

test('a link that is not https stays a text', () => {
  expect(blocksFrom(['[x](javascript:alert)'])).toEqual([
    { type: 'paragraph', children: [text('[x](javascript:alert)')] },
  ]);
});

test('the demonstration becomes blocks of the contract in every language', () => {
  for (const locale of ['en', 'fr', 'de', 'es', 'ru', 'uk', 'ar']) {
    const shipped = demoText.parse(JSON.parse(readFileSync(path.join(__dirname, `${locale}.json`), 'utf8')));
    expect(blocks.safeParse(blocksFrom(shipped.campaign.statement)).success).toBe(true);
    expect(blocks.safeParse(blocksFrom(shipped.privacy.body)).success).toBe(true);
  }
});

test('whatever is written becomes blocks of the contract, with all that was written and no link but https', () => {
  const sign = fc.constantFrom('a', ' ', '*', '**', '[', ']', '(', ')', 'https://x.example/', '## ', '- ', '> ', 'é');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: sign, maxLength: 12 })), (lines) => {
      const made = blocksFrom(lines);
      expect(blocks.safeParse(made).success).toBe(true);
      const json = JSON.stringify(made);
      expect(json).not.toMatch(/"url":"(?!https:)/);
      const letters = (text: string) => Array.from(text).filter((each) => each === 'é').length;
      expect(letters(json)).toBe(letters(lines.join('')));
    }),
  );
});
