import { sqlState } from './database-error';

/** What a failure is called in the log: its class and its code. Its sentence may quote what somebody typed. */
export function failureName(error: unknown): string {
  const code = sqlState(error);
  const name = error instanceof Error ? error.name : 'unknown';
  return code === '' ? name : `${name} ${code}`;
}

const quiet = 1_000; // milliseconds

/** While the database is away every request fails alike: one line a second for each kind says how many there were. */
export function reporter(log: (line: string) => void): (error: unknown) => void {
  const kinds = new Map<string, { until: number; unsaid: number }>();
  return (error) => {
    const name = failureName(error);
    const now = performance.now();
    const kind = kinds.get(name) ?? { until: 0, unsaid: 0 };
    kinds.set(name, kind);
    if (now < kind.until) {
      kind.unsaid += 1;
      return;
    }
    log(kind.unsaid === 0 ? name : `${name} (and ${kind.unsaid} times before)`);
    kind.until = now + quiet;
    kind.unsaid = 0;
  };
}
