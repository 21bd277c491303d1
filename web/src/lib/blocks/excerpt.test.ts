import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

test('an excerpt is the first paragraph that says something', () => {
  expect(
    excerpt([
      { type: 'heading', level: 2, children: [{ type: 'text', text: 'Heading' }] },
      { type: 'paragraph', children: [{ type: 'text', text: ' ' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'We ask ' },
          { type: 'link', url: '/x', children: [{ type: 'text', text: 'you', bold: true }] },
          { type: 'text', text: '.' },
        ],
      },
    ]),
  ).toBe('We ask you.');
});

test('a text without paragraphs has an empty excerpt', () => {
  expect(excerpt([])).toBe('');
});
