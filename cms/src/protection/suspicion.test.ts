import { expect, test } from 'vitest';
import { defaults } from './settings';
import { needsProof, weightOf } from './suspicion';

const quiet = { network: 1, campaign: 1 };
const hour = 3_600_000;

test('below the limits a signature from a page of ours needs no proof, nor does one without a page', () => {
  expect(needsProof(8_000, quiet, defaults)).toBe(false);
  expect(needsProof(null, quiet, defaults)).toBe(false);
});

test('the last signature within a limit needs no proof, the next one does', () => {
  const { networkSignatures: network, campaignSignatures: campaign } = defaults;
  expect(needsProof(8_000, { network, campaign }, defaults)).toBe(false);
  expect(needsProof(8_000, { network: network + 1, campaign }, defaults)).toBe(true);
  expect(needsProof(8_000, { network, campaign: campaign + 1 }, defaults)).toBe(true);
});

test.each([
  ['faster than anybody types', 1_999, true],
  ['at the pace of a person', 2_000, false],
  ['a day after the page was shown', 24 * hour, false],
  ['later than that', 24 * hour + 1, true],
  ['with a stamp that is not ours', 'forged' as const, true],
])('a form sent %s is judged by its age', (_, page, asked) => {
  expect(needsProof(page, quiet, defaults)).toBe(asked);
});

test('what comes without a page meets the limits sooner', () => {
  expect(weightOf(8_000, defaults)).toBe(1);
  expect(weightOf(null, defaults)).toBe(defaults.unshownWeight);
});
