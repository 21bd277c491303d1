import { expect, test } from 'vitest';
import { commandOf, type Stroke } from './command';

const stroke = (key: string, more: Partial<Stroke> = {}): Stroke => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false },
  ...more,
});

test.each([
  ['publish', 'Enter', { ctrlKey: true }],
  ['publish', 'Enter', { metaKey: true }],
  ['choose', 'Enter', { ctrlKey: true, shiftKey: true }],
  ['withhold', 'Backspace', { ctrlKey: true }],
  ['withhold', 'Delete', { metaKey: true }],
  ['undo', 'z', { ctrlKey: true }],
  ['next', 'ArrowDown', { altKey: true }],
  ['previous', 'ArrowUp', { altKey: true }],
] as const)('%s is done with %s', (command, key, held) => {
  expect(commandOf(stroke(key, held))).toBe(command);
});

test('a decision is undone by the same key on a Russian and on a German keyboard', () => {
  expect(commandOf(stroke('я', { code: 'KeyZ', ctrlKey: true }))).toBe('undo');
  expect(commandOf(stroke('z', { code: 'KeyY', ctrlKey: true }))).toBe('undo');
  expect(commandOf(stroke('y', { code: 'KeyZ', ctrlKey: true }))).toBeNull();
});

test('a letter alone decides nothing, nor does a key of an input method', () => {
  for (const key of ['a', 'z', 'Enter', 'Backspace', 'ArrowDown']) expect(commandOf(stroke(key))).toBeNull();
  expect(commandOf(stroke('Enter', { ctrlKey: true, isComposing: true }))).toBeNull();
});
