import { expect, test } from 'vitest';
import type { Block, Blocks } from '../../../contract/blocks';
import { changesBetween } from './changes';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const linked = (url: string): Blocks => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'the letter' }] }] },
];

test('a paragraph that stayed is in no change, and each place that differs is one', () => {
  const before = ['One day.', 'Stays.', 'Two days.'].map(paragraph);
  const after = ['One week.', 'Stays.', 'Two weeks.'].map(paragraph);
  const changes = changesBetween(before, after, 'en');
  expect(changes).toHaveLength(2);
  expect(changes.flat().some(({ text }) => text.includes('Stays'))).toBe(false);
  expect(changes[0]).toContainEqual({ change: 'removed', text: 'day' });
});

test('a paragraph more is added whole, one less is removed whole', () => {
  const [one, two] = [paragraph('The first.'), paragraph('The second.')];
  expect(changesBetween([one], [one, two], 'en')).toEqual([[{ change: 'added', text: 'The second.' }]]);
  expect(changesBetween([one, two], [two], 'en')).toEqual([[{ change: 'removed', text: 'The first.' }]]);
});

test('an item of a list in a list is compared like a paragraph', () => {
  const list = (text: string): Blocks => [
    {
      type: 'list',
      format: 'unordered',
      children: [
        { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [{ type: 'text', text }] }] },
      ],
    },
  ];
  expect(changesBetween(list('Old'), list('New'), 'en')).toEqual([
    [
      { change: 'removed', text: 'Old' },
      { change: 'added', text: 'New' },
    ],
  ]);
});

test('a link that leads elsewhere is a change', () => {
  const changes = changesBetween(linked('https://example.org/a'), linked('https://example.org/b'), 'en');
  expect(changes.flat().filter(({ change }) => change !== 'same')).toHaveLength(2);
});

test('bold letters alone change no words', () => {
  const bold: Blocks = [{ type: 'paragraph', children: [{ type: 'text', text: 'Free them', bold: true }] }];
  expect(changesBetween([paragraph('Free them')], bold, 'en')).toEqual([]);
});
