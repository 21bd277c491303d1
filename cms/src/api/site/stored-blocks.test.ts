import { expect, test } from 'vitest';
import { shownBlocks } from './stored-blocks';

const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Free them' }] };

test('a block of an unknown kind is left out and the others stay', () => {
  expect(shownBlocks([{ type: 'hologram' }, paragraph])).toEqual([paragraph]);
});

test('a picture in a text comes from the web’s own origin', () => {
  const image = { type: 'image', image: { url: 'http://cms/uploads/a.png', name: 'a' }, children: [] };
  expect(shownBlocks([image])).toEqual([{ type: 'image', image: { url: '/media/a.png' }, children: [] }]);
});

test('a missing text is an empty one', () => {
  expect(shownBlocks(null)).toEqual([]);
});
