import { expect, test } from 'vitest';
import { InFlight } from './in-flight';

test('an empty house is left at once', async () => {
  expect(await new InFlight().emptied(0)).toBe(true);
});

test('stopping waits until the last one has left', async () => {
  const inFlight = new InFlight();
  inFlight.enter();
  inFlight.enter();
  const emptied = inFlight.emptied(5_000);
  inFlight.leave();
  inFlight.leave();
  expect(await emptied).toBe(true);
});

test('stopping does not wait for ever', async () => {
  const inFlight = new InFlight();
  inFlight.enter();
  expect(await inFlight.emptied(1)).toBe(false);
});
