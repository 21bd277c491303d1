import { defineConfig } from 'vitest/config';

const fuzz = 'tests/guarantees/fuzz/fuzz.test.ts';
/** A busy machine is slow, not wrong. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000 };

// In this order, one project after the other: what kills processes or counts time shares the machine with nothing else.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['{cms,web,run,lint}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/{dist,build}/**'],
        },
      },
      {
        test: {
          name: 'hub',
          sequence: { groupOrder: 1 },
          include: ['tests/{guarantees,journeys}/**/*.test.ts'],
          exclude: [fuzz],
          globalSetup: ['tests/harness/setup.ts'],
          maxWorkers: 2,
          ...patience,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        // Each test starts hubs of its own, so one at a time.
        test: {
          name: 'start',
          sequence: { groupOrder: 2 },
          include: ['tests/start/**/*.test.ts'],
          fileParallelism: false,
          ...patience,
        },
      },
      {
        // Each starts a hub of its own, kills its parts or fires at it, and needs the machine for itself.
        test: {
          name: 'faults',
          sequence: { groupOrder: 3 },
          include: ['tests/faults/**/*.test.ts', fuzz],
          fileParallelism: false,
          ...patience,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
