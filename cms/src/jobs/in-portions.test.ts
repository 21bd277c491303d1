import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPortions } from './in-portions';

test('everything is done, however much there is, and it ends when nothing is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(10_000), async (number) => {
      let left = number;
      const take = (most: number): Promise<number> => {
        const taken = Math.min(most, left);
        left -= taken;
        return Promise.resolve(taken);
      };
      expect(await inPortions(take)).toBe(number);
      expect(left).toBe(0);
    }),
  );
});
