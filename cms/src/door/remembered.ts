/**
 * A value that is loaded again when it is older than `milliseconds`, once for all who ask meanwhile. A failed load is
 * told to those who asked and tried again for the next one.
 */
export function remembered<Value>(load: () => Promise<Value>, milliseconds: number): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  let until = 0;
  return () => {
    if (value && performance.now() < until) return value;
    const loading = load();
    value = loading;
    until = Infinity; // nobody else loads while this one is on its way
    loading.then(
      () => (until = performance.now() + milliseconds),
      () => (until = 0),
    );
    return loading;
  };
}

/** The same for a value of each of many keys; when there are more than `most`, everything is forgotten. */
export function rememberedByKey<Key extends string[], Value>(
  load: (...key: Key) => Promise<Value>,
  milliseconds: number,
  most = 1_000,
): (...key: Key) => Promise<Value> {
  const values = new Map<string, () => Promise<Value>>();
  return (...key) => {
    const name = key.join('\0');
    const known = values.get(name);
    if (known) return known();
    if (values.size >= most) values.clear();
    const fresh = remembered(() => load(...key), milliseconds);
    values.set(name, fresh);
    return fresh();
  };
}
