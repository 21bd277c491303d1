import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Site } from 'cms/contract/pages';
import type { Cms } from '#lib/cms/client.ts';
import { CmsUnavailable } from '#lib/cms/failure.ts';
import { keepTexts } from './texts';

/** What the CMS would answer, with a count of what it was asked. */
function source() {
  const state = {
    banner: null as Site['banner'],
    texts: 'first',
    locales: ['en', 'fr'],
    down: false,
    sites: 0,
    messages: 0,
  };
  const answer = <T>(value: T): Promise<T> =>
    state.down ? Promise.reject(new CmsUnavailable('away')) : Promise.resolve(value);
  const cms = {
    site: () => {
      state.sites += 1;
      return answer({ locales: state.locales, texts: state.texts, banner: state.banner, mailsWait: false });
    },
    messages: (locale: string) => {
      state.messages += 1;
      return answer({ messages: { 'form.name': { text: `${state.texts} ${locale}`, locale } }, consentText: '0' });
    },
  } as unknown as Cms;
  const texts = keepTexts(cms);
  const readerOf = (path: string) => texts.readerOf(path, null);
  const said = async (path: string) => (await readerOf(path)).messages['form.name']?.text;
  return { state, readerOf, said };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());
const second = () => vi.advanceTimersByTimeAsync(1_000);

test('many first readers of a language are one question', async () => {
  const { state, said } = source();
  expect(await Promise.all([said('/fr'), said('/fr'), said('/fr')])).toEqual(new Array(3).fill('first fr'));
  expect(state).toMatchObject({ sites: 1, messages: 1 });
});

test('while no text changes, texts are not read again', async () => {
  const { state, said } = source();
  await said('/fr');
  for (let each = 0; each < 5; each += 1) await second();
  expect(await said('/fr')).toBe('first fr');
  expect(state).toMatchObject({ sites: 6, messages: 1 });
});

test('a text that changed is known a second later, to readers who ask for nothing', async () => {
  const { state, said } = source();
  await said('/fr');
  state.texts = 'second';
  await second();
  expect(await said('/fr')).toBe('second fr');
  expect(state).toMatchObject({ sites: 2, messages: 2 });
});

test('while the CMS is away the texts go on, and what changed meanwhile is known when it is back', async () => {
  const { state, said } = source();
  await said('/fr');
  Object.assign(state, { down: true, texts: 'second' });
  await second();
  expect(await said('/fr')).toBe('first fr');
  state.down = false;
  await second();
  expect(await said('/fr')).toBe('second fr');
});

test('a language that is public no longer is not spoken', async () => {
  const { state, readerOf } = source();
  expect((await readerOf('/fr')).locale).toBe('fr');
  state.locales = ['en'];
  await second();
  expect((await readerOf('/fr')).locale).toBe('en');
});

test('without any answer a page is in the language that the code ships, and says that it does not know better', async () => {
  const { state, readerOf } = source();
  state.down = true;
  expect(await readerOf('/fr')).toMatchObject({ locale: 'en', messages: {}, known: false });
  state.down = false;
  expect(await readerOf('/fr')).toMatchObject({ locale: 'fr', known: true });
});

test('a banner is known a second later, in the language that there is', async () => {
  const { state, readerOf } = source();
  expect((await readerOf('/fr')).banner).toBeUndefined();
  state.banner = { kind: 'alert', texts: { fr: { text: 'Soon', locale: 'en' } } };
  await second();
  expect((await readerOf('/fr')).banner).toEqual({ kind: 'alert', text: 'Soon', locale: 'en' });
  expect((await readerOf('/en')).banner).toBeUndefined();
});
