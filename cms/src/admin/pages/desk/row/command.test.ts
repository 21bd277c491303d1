import { describe, expect, test } from 'vitest';
import { commandOf, type Stroke } from './command';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...held,
});

describe('the keys of the translation desk', () => {
  test.each([
    [stroke('Enter', { ctrlKey: true }), 'save-and-next'],
    [stroke('Enter', { metaKey: true }), 'save-and-next'],
    [stroke('Enter', { ctrlKey: true, shiftKey: true }), 'still-right'],
    [stroke('s', { ctrlKey: true }), 'save'],
    [stroke('S', { metaKey: true }), 'save'],
    [stroke('ArrowDown', { altKey: true }), 'next'],
    [stroke('ArrowUp', { altKey: true }), 'previous'],
    [stroke('Escape'), 'give-back'],
  ])('%j is %s', (pressed, command) => {
    expect(commandOf(pressed)).toBe(command);
  });

  test.each([
    stroke('Enter'),
    stroke('s'),
    stroke('ArrowDown'),
    stroke('Enter', { shiftKey: true }),
    stroke('Enter', { ctrlKey: true, altKey: true }),
    stroke('s', { ctrlKey: true, altKey: true }),
    stroke('ArrowDown', { altKey: true, shiftKey: true }),
  ])('%j belongs to the text field', (pressed) => {
    expect(commandOf(pressed)).toBeNull();
  });

  test('an input method keeps its keys while it composes', () => {
    expect(commandOf(stroke('Enter', { ctrlKey: true, isComposing: true }))).toBeNull();
    expect(commandOf(stroke('Escape', { isComposing: true }))).toBeNull();
  });
});
