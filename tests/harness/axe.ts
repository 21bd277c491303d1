import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Colours on their way to others are read by nobody: what ends by itself has ended, also what begins with the next frame
 * only, as the colour of a button does that was pressed and waits no more.
 */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
    for (let round = 0; round < 2; round += 1) {
      await frame();
      await frame();
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(ending.map(({ finished }) => finished));
    }
  });

/**
 * axe leaves out its one rule that is new in WCAG 2.2 AA, the size of targets (2.5.8), unless it is asked for. In the panel
 * it is not: there most targets are Strapi’s own.
 */
const rulesFor = (page: Page): RunOptions => ({
  rules: { 'target-size': { enabled: !new URL(page.url()).pathname.startsWith('/admin') } },
});

/** What axe finds wrong by the rules of WCAG 2.2 AA and its own best practices. The page's own policy forbids foreign scripts, so it is bypassed. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await atRest(page);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    rulesFor(page),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

/** Expects that axe finds nothing and that nothing is wider than the screen. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  expect(await violations(page), what).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, what).toBe(0);
}
