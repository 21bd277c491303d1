import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const most = 60; // stops

/** Goes on with Tab until what is looked for has the focus. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor();
  for (let step = 0; step < most; step += 1) {
    if (await hasFocus(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}

/** Goes down an open list to the option: the list moves its focus a moment after the key, and a second key too early goes past. */
export async function arrowDownTo(page: Page, option: string): Promise<void> {
  const focused = page.locator('[role=option]:focus');
  for (let at = await focused.innerText(); at !== option; at = await focused.innerText()) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused.innerText()).not.toBe(at);
  }
}

/** Whether the focus is on what is looked for. */
export const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
