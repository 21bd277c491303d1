/**
 * Keeps what was made for each key, for as long as the process lives: `Intl` takes as long for one answer as a page for a
 * tenth of its text. For what the hub has a few dozen of, such as languages; never for what a reader may make up.
 */
export function onceForEach<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new Map<Key, Made>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
