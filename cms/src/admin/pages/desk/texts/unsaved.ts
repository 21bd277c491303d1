import type { Text } from '../../../../../contract/desk';

/** Words that were typed for a text and not saved yet. */
export interface Unsaved {
  locale: string;
  /** The text as it was when the typing began: what the words were written for. */
  text: Text;
  typed: string;
}

const place = 'hub.desk.unsaved';
const keyOf = (locale: string, id: string): string => `${locale} ${id}`;

/**
 * Keeps what is typed while lists come and go. The browser's storage of the tab brings it back after a reload or a session
 * that ended; what is in there has to be an earlier value of ours, or it is not used.
 */
export class UnsavedTexts {
  #all: ReadonlyMap<string, Unsaved>;
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #listeners = new Set<() => void>();

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>, isUnsaved: (value: unknown) => value is Unsaved) {
    this.#storage = storage;
    this.#all = new Map(
      stored(storage)
        .filter(isUnsaved)
        .map((each) => [keyOf(each.locale, each.text.id), each]),
    );
  }

  /** The same map until something changes, as React's `useSyncExternalStore` needs it. */
  readonly all = (): ReadonlyMap<string, Unsaved> => this.#all;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  of(locale: string, id: string): Unsaved | undefined {
    return this.#all.get(keyOf(locale, id));
  }

  /** Words that are the saved ones again need no keeping. */
  keep(locale: string, text: Text, typed: string): void {
    const begun = this.of(locale, text.id)?.text ?? text;
    if (typed === begun.target && begun.targetFingerprint === text.targetFingerprint) this.drop(locale, text.id);
    else this.#put(new Map(this.#all).set(keyOf(locale, text.id), { locale, text: begun, typed }));
  }

  /** The words hold for the text as it is now: whoever typed them has seen it. */
  rebase(locale: string, text: Text): void {
    const kept = this.of(locale, text.id);
    if (kept) this.#put(new Map(this.#all).set(keyOf(locale, text.id), { ...kept, text }));
  }

  drop(locale: string, id: string): void {
    const left = new Map(this.#all);
    if (left.delete(keyOf(locale, id))) this.#put(left);
  }

  #put(all: ReadonlyMap<string, Unsaved>): void {
    this.#all = all;
    try {
      this.#storage.setItem(place, JSON.stringify([...all.values()]));
    } catch {
      // A storage that is full or forbidden: the words stay on the page, which warns before it is left.
    }
    for (const listener of this.#listeners) listener();
  }
}

function stored(storage: Pick<Storage, 'getItem'>): unknown[] {
  try {
    const value: unknown = JSON.parse(storage.getItem(place) ?? '[]');
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
