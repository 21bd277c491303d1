import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptDirectory, type Directory } from './directory';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const published = new Set<string>();
const load = vi.fn((): Promise<Directory> => {
  const dates = { state: 'open', opensOn: null, closesOn: null } as const;
  const campaigns = [...published].map((slug) => [slug, { documentId: slug, slug, dates }] as const);
  const bySlug = new Map(campaigns);
  return Promise.resolve({ today: '2026-01-01', locales: new Set(['en']), defaultLocale: 'en', bySlug, byId: bySlug });
});

test('a campaign that was published a moment ago is known at once', async () => {
  const { ask } = keptDirectory(load);
  await ask();
  published.add('new');
  expect((await ask(({ bySlug }) => bySlug.has('new'))).bySlug.has('new')).toBe(true);
});

test('a thousand made-up slugs cost one more look into the database', async () => {
  const { ask } = keptDirectory(load);
  await ask();
  load.mockClear();
  for (let number = 0; number < 1_000; number++) await ask(({ bySlug }) => bySlug.has(`made-up-${String(number)}`));
  expect(load).toHaveBeenCalledTimes(1);
});

test('what this process changes holds at once, for every question', async () => {
  const { ask, forget } = keptDirectory(load);
  await ask();
  published.add('changed here');
  forget();
  expect((await ask()).bySlug.has('changed here')).toBe(true);
});
