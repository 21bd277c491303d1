import { describe, expect, test, vi } from 'vitest';
import { textOf } from './text.fixture';
import { UnsavedTexts, type Unsaved } from './unsaved';

const storage = (content: string | null = null) => ({
  content,
  getItem() {
    return this.content;
  },
  setItem(_key: string, value: string) {
    this.content = value;
  },
});
const any = (value: unknown): value is Unsaved => typeof value === 'object';
const text = textOf('a', { target: 'Signez', targetFingerprint: '00000000000000aa' });

describe('what is typed and not saved', () => {
  test('is kept for its text in its language, and is back after a reload', () => {
    const tab = storage();
    new UnsavedTexts(tab, any).keep('fr', text, 'Signez maintenant');
    const reloaded = new UnsavedTexts(tab, any);
    expect(reloaded.of('fr', text.id)?.typed).toBe('Signez maintenant');
    expect(reloaded.of('de', text.id)).toBeUndefined();
  });

  test('needs no keeping once it is the saved text again', () => {
    const unsaved = new UnsavedTexts(storage(), any);
    unsaved.keep('fr', text, 'Signez m');
    unsaved.keep('fr', text, 'Signez');
    expect(unsaved.all().size).toBe(0);
  });

  test('remembers the text that it was typed for when somebody else saves another', () => {
    const unsaved = new UnsavedTexts(storage(), any);
    unsaved.keep('fr', text, 'Signez m');
    const theirs = { ...text, target: 'Signez ici', targetFingerprint: '00000000000000bb' };
    unsaved.keep('fr', theirs, 'Signez ma');
    expect(unsaved.of('fr', text.id)).toEqual({ locale: 'fr', text, typed: 'Signez ma' });
    unsaved.rebase('fr', theirs);
    expect(unsaved.of('fr', text.id)).toEqual({ locale: 'fr', text: theirs, typed: 'Signez ma' });
  });

  test('is kept on the page when the browser keeps nothing', () => {
    const full = {
      getItem: () => 'no JSON',
      setItem: () => {
        throw new Error('full');
      },
    };
    const unsaved = new UnsavedTexts(full, any);
    unsaved.keep('fr', text, 'Signez ici');
    expect(unsaved.of('fr', text.id)?.typed).toBe('Signez ici');
  });

  test('tells the page when it changes, and stays the same until then', () => {
    const unsaved = new UnsavedTexts(storage(), any);
    const heard = vi.fn();
    const stop = unsaved.subscribe(heard);
    const before = unsaved.all();
    unsaved.drop('fr', text.id);
    expect(unsaved.all()).toBe(before);
    unsaved.keep('fr', text, 'x');
    unsaved.drop('fr', text.id);
    stop();
    unsaved.keep('fr', text, 'y');
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('that is none of ours in the storage is not used', () => {
    expect(new UnsavedTexts(storage('{"a":1}'), any).all().size).toBe(0);
    expect(new UnsavedTexts(storage('[1,2]'), (value): value is Unsaved => typeof value === 'object').all().size).toBe(
      0,
    );
  });
});
