import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { endOfTurn } from './turn';

test('who comes in the same turn takes each step together', async () => {
  const steps: string[] = [];
  const serve = async (who: string): Promise<void> => {
    await endOfTurn();
    steps.push(`${who} is read`);
    await Promise.resolve();
    steps.push(`${who} is sealed`);
  };
  await Promise.all([serve('one'), serve('other')]);
  expect(steps).toEqual(['one is read', 'other is read', 'one is sealed', 'other is sealed']);
});

test('nobody waits for who comes later', async () => {
  const steps: string[] = [];
  const first = endOfTurn().then(() => steps.push('first'));
  await nextTurn();
  const later = endOfTurn().then(() => steps.push('later'));
  steps.push('later has come');
  await Promise.all([first, later]);
  expect(steps).toEqual(['first', 'later has come', 'later']);
});
