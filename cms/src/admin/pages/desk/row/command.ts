/** What a key does in a row. */
export type Command = 'save' | 'save-and-next' | 'still-right' | 'next' | 'previous' | 'give-back';

export interface Stroke {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** While letters are composed (Chinese, Japanese, Vietnamese), Enter and Escape belong to the input method. */
  isComposing: boolean;
}

/** Control and, on a Mac, Command do the same. Keys that write a letter on some keyboard are none of ours. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: Stroke): Command | null {
  if (isComposing) return null;
  const control = (ctrlKey || metaKey) && !altKey;
  if (control && key === 'Enter') return shiftKey ? 'still-right' : 'save-and-next';
  if (control && !shiftKey && key.toLowerCase() === 's') return 'save';
  const alone = !ctrlKey && !metaKey && !shiftKey;
  if (alone && altKey && key === 'ArrowDown') return 'next';
  if (alone && altKey && key === 'ArrowUp') return 'previous';
  return alone && !altKey && key === 'Escape' ? 'give-back' : null;
}
