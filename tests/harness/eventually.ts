/** Asks every 50 ms until `find` answers something, for at most `limit` milliseconds. */
export async function eventually<T>(what: string, find: () => Promise<T | undefined>, limit = 15_000): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Within ${String(limit / 1000)} seconds there was no ${what}.`);
    await new Promise((next) => setTimeout(next, 50));
  }
}
