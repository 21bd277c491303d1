/** What a key does with the comment that has the focus. */
export type Command = 'publish' | 'withhold' | 'choose' | 'undo' | 'next' | 'previous';

export interface Stroke {
  key: string;
  /** Where the key lies, whatever is written on it (UI Events §4.1.2). */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
}

/** What a keyboard event of React says about the keys. */
export const strokeOf = ({ nativeEvent }: { nativeEvent: Stroke }): Stroke => nativeEvent;

/** On keyboards without Latin letters the key is known by its place. */
const isZ = ({ key, code }: Stroke): boolean => key.toLowerCase() === 'z' || (code === 'KeyZ' && !/^[a-z]$/i.test(key));

/** None of them is a letter alone: who speaks to their computer would decide by accident (WCAG 2.2, 2.1.4). */
export function commandOf(stroke: Stroke): Command | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey, isComposing } = stroke;
  if (isComposing) return null;
  const control = (ctrlKey || metaKey) && !altKey;
  if (control && key === 'Enter') return shiftKey ? 'choose' : 'publish';
  if (control && !shiftKey && (key === 'Backspace' || key === 'Delete')) return 'withhold';
  if (control && !shiftKey && isZ(stroke)) return 'undo';
  const option = altKey && !ctrlKey && !metaKey && !shiftKey;
  if (option && key === 'ArrowDown') return 'next';
  return option && key === 'ArrowUp' ? 'previous' : null;
}
