import { expect, test } from 'vitest';
import { campaignHead } from '../../../../contract/pages';
import { headOf, type CampaignRow } from './published';

const row: CampaignRow = {
  documentId: 'd',
  slug: 'free-them',
  title: 'Free them',
  demand: 'Now',
  summary: 'All of them',
  addressee: 'Those who hold them',
  statement: '[]',
  outcome: null,
  revisionNumber: 1,
  accent: '#a3161e',
  goal: null,
  demonstration: false,
  imageAlt: null,
  image: null,
  locale: 'en',
  published: ['en'],
  state: 'open',
  opensOn: '2023-07-26',
  closesOn: '2023-12-31',
};

const locales = ['en', 'de'] as const;

test('a campaign is closed on the day after its last, whatever its editor left in the field', () => {
  expect(headOf(row, locales, new Date('2023-12-31T23:59:59Z'))).toMatchObject({ state: 'open', closedOn: null });
  expect(headOf(row, locales, new Date('2024-01-01T00:00:00Z'))).toMatchObject({
    state: 'closed',
    closedOn: '2023-12-31',
  });
});

test('a campaign that was won does not turn into a closed one', () => {
  expect(headOf({ ...row, state: 'won' }, locales, new Date('2024-02-01T00:00:00Z'))).toMatchObject({
    state: 'won',
    closedOn: null,
  });
});

test('a campaign that was closed early does not name a day that has not come', () => {
  expect(headOf({ ...row, state: 'closed' }, locales, new Date('2023-10-01T00:00:00Z'))).toMatchObject({
    state: 'closed',
    closedOn: null,
  });
});

test('the head of a campaign is what the contract promises, and nothing else of the row', () => {
  const head = headOf(row, locales, new Date('2023-10-01T00:00:00Z'));
  expect(campaignHead.strict().safeParse(head).success).toBe(true);
});

test('a campaign that its editor ended names the day on which it ended', () => {
  const now = new Date('2023-10-01T00:00:00Z');
  for (const state of ['closed', 'won'] as const)
    expect(headOf({ ...row, state, endedOn: '2023-09-30' }, locales, now)).toMatchObject({
      state,
      closedOn: '2023-09-30',
    });
  expect(headOf({ ...row, endedOn: null }, locales, now).closedOn).toBeNull();
});
