import type { Page } from 'playwright-core';

/** How many CSS pixels of a page lie outside of its window, so that a reader would have to scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * What can be acted on and is smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8). A link in a sentence may be as small as
 * its letters; what is hidden, or covered for everybody, is no target.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const inSentence = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    const targets = [
      ...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary'),
    ];
    return targets
      .filter((element) => element.checkVisibility() && !element.closest('.unseen, [aria-hidden=true]'))
      .filter((element) => !element.matches('.skip') && !inSentence(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`);
  });
}

/**
 * How far the ring around what has the focus stands out from what is behind it, as a ratio of contrast (WCAG 2.2, 1.4.11:
 * 3 at least); 0 without a ring.
 */
export function ringContrast(page: Page): Promise<number> {
  return page.evaluate(() => {
    const partsOf = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const isSeen = (colour: string): boolean => (partsOf(colour)[3] ?? 1) > 0;
    const luminance = (colour: string): number =>
      partsOf(colour)
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
    const focused = document.activeElement ?? document.body;
    const { outlineStyle, outlineColor } = getComputedStyle(focused);
    if (outlineStyle === 'none' || !isSeen(outlineColor)) return 0;
    let ground = focused.parentElement;
    while (ground?.parentElement && !isSeen(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
    const behind = getComputedStyle(ground ?? document.documentElement).backgroundColor;
    const [dark = 0, light = 0] = [luminance(outlineColor), luminance(behind)].sort((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  });
}

/** The least that a reader may set for himself, all at once (WCAG 2.2, 1.4.12). The page’s own policy must be bypassed. */
export const spaceText = (page: Page) =>
  page.addStyleTag({
    content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
              p { margin-block-end: 2em !important; }`,
  });

/** Texts that their own box cuts off, so that a part of them cannot be read. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.unseen, .skip, select, svg'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const cuts = (value: string) => value === 'hidden' || value === 'clip';
        return (
          (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .filter((element) => element.textContent.trim())
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** The sum of all layout shifts since the page was opened, as browsers report them. */
export const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((settle) => {
        const shifts = (entries: PerformanceEntryList) =>
          entries.reduce((sum, entry) => sum + (entry as PerformanceEntry & { value: number }).value, 0);
        let sum = 0;
        const observer = new PerformanceObserver((list) => (sum += shifts(list.getEntries())));
        observer.observe({ type: 'layout-shift', buffered: true });
        // Two frames later, whatever is buffered has been handed over.
        requestAnimationFrame(() => requestAnimationFrame(() => settle(sum + shifts(observer.takeRecords()))));
      }),
  );
