import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { browserArguments } from '../harness/browser-arguments.ts';
import { browserPath } from '../harness/browser-path.ts';
import { startHub, type RunningHub } from '../harness/hub.ts';

/** Takes pictures of a hub of its own into a folder. */
export async function inStudio(
  folder: string,
  work: (hub: RunningHub, browser: Browser) => Promise<void>,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const executablePath = await browserPath();
  await import('../harness/browser-libraries.ts');
  const { chromium } = await import('playwright-core');
  const hub = await startHub();
  const browser = await chromium.launch({ executablePath, args: browserArguments });
  try {
    await work(hub, browser);
  } finally {
    await browser.close();
    await hub.stop();
  }
}
