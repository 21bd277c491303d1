import { beforeAll, describe, expect, inject, test } from 'vitest';
import { adminToken } from '../harness/admin-token.ts';
import { violations } from '../harness/axe.ts';
import { phone, useBrowser } from '../harness/browser.ts';
import { cutTexts, layoutShift, overflow, smallTargets, spaceText } from '../harness/measured.ts';
import { show, statesOn, type State } from '../harness/states.ts';
import { siteApart } from '../harness/site-apart.ts';
import { shippedLanguages } from '../harness/site-pages.ts';
import { demonstration } from '../harness/supporter.ts';

const visit = useBrowser();
let states: State[];
beforeAll(async () => {
  states = await statesOn({ hub: inject('hub'), token: adminToken() });
});

const narrow = { ...phone, viewport: { width: 320, height: 568 } };
const desk = { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' as const };
const looks = [
  { look: 'a phone of 320 px', options: narrow },
  { look: 'a desk at night', options: desk },
];

describe.each(looks)('on $look', ({ options }) => {
  test('axe finds nothing in any state, nothing overflows, and whatever can be acted on is 24 px large', async () => {
    const { page } = await visit({ bypassCSP: true, ...options });
    for (const state of states) {
      await show(page, state);
      const found = {
        violations: await violations(page),
        overflow: await overflow(page),
        small: await smallTargets(page),
      };
      expect({ state: state.name, ...found }).toEqual({ state: state.name, violations: [], overflow: 0, small: [] });
    }
  });
});

test('with the spacing that readers may set, no text is cut off and none runs out of the page', async () => {
  const { page } = await visit({ bypassCSP: true, ...narrow });
  for (const state of states) {
    await show(page, state);
    await spaceText(page);
    const found = { cut: await cutTexts(page), overflow: await overflow(page) };
    expect({ state: state.name, ...found }).toEqual({ state: state.name, cut: [], overflow: 0 });
  }
});

test('nothing moves while a page comes, in no state, on a phone or a desk', async () => {
  for (const options of [phone, desk]) {
    const { page } = await visit(options);
    for (const state of states.filter(({ typed }) => !typed)) {
      await show(page, state);
      expect({ state: state.name, shift: await layoutShift(page) }).toEqual({ state: state.name, shift: 0 });
    }
  }
});

test('every picture says its size before it comes', async () => {
  const { page } = await visit();
  for (const state of states) {
    await show(page, state);
    const sizeless = await page
      .locator('img:not([width][height])')
      .evaluateAll((all) => all.map((one) => one.outerHTML));
    expect({ state: state.name, sizeless }).toEqual({ state: state.name, sizeless: [] });
  }
});

describe.each(shippedLanguages)('in %s', (lang) => {
  test('axe finds nothing in the states of a campaign', async () => {
    const { page } = await visit({ bypassCSP: true, ...(lang === 'ar' ? desk : phone) });
    // The others are states of one language, or of no campaign.
    for (const state of states.filter(({ path }) => path.startsWith('/en/stage-'))) {
      await show(page, { ...state, path: state.path.replace('/en/', `/${lang}/`) });
      const found = { violations: await violations(page), overflow: await overflow(page) };
      expect({ state: state.name, ...found }).toEqual({ state: state.name, violations: [], overflow: 0 });
    }
  });
});

test('while the CMS is away axe finds nothing in any language, and a form that was sent comes back with what was typed', async () => {
  const apart = await siteApart(inject('hub'));
  try {
    const { page } = await visit({ baseURL: apart.site, bypassCSP: true, ...narrow });
    for (const lang of shippedLanguages) await page.goto(`/${lang}/${demonstration}`);
    await apart.cutOff();
    const typed = { name: 'Una Demo', email: 'una@example.org', country: 'FR', comment: 'Für alle.', consent: 'on' };
    await show(page, { name: 'offline-form', path: `/de/${demonstration}`, typed });
    for (const field of ['name', 'email', 'country', 'comment'] as const)
      expect(await page.locator(`#${field}`).inputValue()).toBe(typed[field]);
    expect(await page.locator('#consent').isChecked()).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    for (const lang of shippedLanguages) {
      const answer = await page.goto(`/${lang}/privacy`);
      const found = { violations: await violations(page), overflow: await overflow(page) };
      expect({ lang, status: answer?.status(), ...found }).toEqual({ lang, status: 503, violations: [], overflow: 0 });
      // In its own language: a text in another would be marked.
      expect(await page.locator('main h1').innerHTML()).not.toContain('lang=');
    }
  } finally {
    await apart.stop();
  }
});
