import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, surfaces } from 'cms/contract/accent';
import { accentOf, accentStyle } from './accent';

const tokens = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

test('whatever colour an editor chooses, text in it is readable by day and at night', () => {
  for (const hex of ['#ffffff', '#000000', '#ffff00', '#808080', '#ff0000', '#00ff7f', '#1a237e', '#8f1d14']) {
    const { day, night } = accentOf(hex);
    expect(contrast(day, surfaces.day)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(night, surfaces.night)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a colour that is readable already stays as it is', () => {
  expect(accentOf('#8f1d14').day).toBe('#8f1d14');
});

test('the surfaces of the calculation are the panels of the design', () => {
  const panels = [...tokens.matchAll(/--panel: (#[0-9a-f]{6})/g)].map((found) => found[1]);
  expect(panels).toEqual([surfaces.day, surfaces.night]);
});

test('quiet text, errors and the edges of fields keep their contrast in both schemes', () => {
  const colours = (name: string) =>
    [...tokens.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, 'g'))].map((found) => found[1] ?? '');
  [surfaces.day, surfaces.night].forEach((panel, at) => {
    for (const name of ['ink', 'quiet', 'alarm'])
      expect(contrast(colours(name)[at] ?? '', panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours('edge')[at] ?? '', panel)).toBeGreaterThanOrEqual(3);
  });
});

test('the style is the same for every reader of a campaign, so that caches can keep it', () => {
  expect(accentStyle('#c00000')).toBe(accentStyle('#c00000'));
  expect(accentStyle()).toContain('--accent:#8f1d14');
});

test('who reads at night prints the colour of the day', () => {
  const { day, night } = accentOf('#1a237e');
  const [always, onScreen, ...more] = accentStyle('#1a237e').split('@media');
  expect(always).toBe(`:root{--accent:${day}}`);
  expect(onScreen).toBe(` screen and (prefers-color-scheme:dark){:root{--accent:${night}}}`);
  expect(more).toEqual([]);
});
