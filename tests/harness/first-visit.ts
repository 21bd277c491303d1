import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';

/** Something that a first visit asks for. */
export interface Loaded {
  path: string;
  /** As browsers call it: Document, Stylesheet, Script, Image … */
  type: string;
  /** On the wire: the compressed body with the head of the answer. */
  bytes: number;
}

/** A picture of the page, which has a budget of its own. */
const isPicture = ({ path }: Loaded): boolean => path.startsWith('/media/');

/** What the browser itself counted while it loaded a page with an empty cache (CDP `Network.loadingFinished`). */
async function counted(page: Page, address: string): Promise<Loaded[]> {
  const session = await page.context().newCDPSession(page);
  const asked = new Map<string, { path: string; type: string }>();
  const loaded: Loaded[] = [];
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    asked.set(requestId, { path: new URL(response.url).pathname, type });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) loaded.push({ ...one, bytes: encodedDataLength });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return loaded;
}

/** What a browser without a window does not ask for, or asks for only later: asked for here as it would. */
function fetched(address: string, type: string): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (answer) => {
      let bytes = answer.rawHeaders.join('').length;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => resolve({ path: new URL(address).pathname, type, bytes }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

const addressesOf = (page: Page, selector: string, attribute: string): Promise<string[]> =>
  page
    .locator(selector)
    .evaluateAll(
      (all, name) => all.map((each) => new URL(each.getAttribute(name) ?? '', document.baseURI).href),
      attribute,
    );

/** Everything that somebody loads who comes for the first time and, where there is a form, begins to fill it in. */
export async function firstVisit(browser: Browser, address: string): Promise<Loaded[]> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    const loaded = await counted(page, address);
    const rest: [string, string][] = [
      ...(await addressesOf(page, 'link[rel=icon]', 'href')).map((icon): [string, string] => [icon, 'Icon']),
      ...(await addressesOf(page, 'script[data-solver]', 'data-solver')).map((one): [string, string] => [
        one,
        'Script',
      ]),
      ...(await addressesOf(page, 'script[data-challenge]', 'data-challenge')).map((one): [string, string] => [
        one,
        'Fetch',
      ]),
    ];
    const missing = rest.filter(([one]) => !loaded.some(({ path }) => path === new URL(one).pathname));
    const all = [...loaded, ...(await Promise.all(missing.map(([one, type]) => fetched(one, type))))];
    return all.filter((one) => !isPicture(one));
  } finally {
    await context.close();
  }
}
