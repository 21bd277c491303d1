import { expect, test } from 'vitest';
import { shownBlocks } from './stored-blocks';

const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Free them' }] };

test('a block of an unknown kind is left out and the others stay', () => {
  expect(shownBlocks([{ type: 'hologram' }, paragraph])).toEqual([paragraph]);
});

test('a picture in a text comes from the web’s own origin', () => {
  const image = { type: 'image', image: { url: 'http://cms/uploads/a.png', name: 'a' }, children: [] };
  expect(shownBlocks([image])).toEqual([{ type: 'image', image: { url: '/media/a.png', variants: [] }, children: [] }]);
});

test('a picture in a text is offered in the formats that it had when it was put there', () => {
  const formats = { avif360: { mime: 'image/avif', width: 360, url: '/uploads/w360_a.avif' } };
  const [block] = shownBlocks([{ type: 'image', image: { url: '/uploads/a.png', formats }, children: [] }]);
  expect(block).toMatchObject({ image: { variants: [{ type: 'image/avif', width: 360, url: '/media/w360_a.avif' }] } });
});

test('a missing text is an empty one', () => {
  expect(shownBlocks(null)).toEqual([]);
});
