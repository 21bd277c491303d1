import { expect, test } from 'vitest';
import { say } from './message';

const arabic = '{count, plural, zero {لا أحد} one {واحد} two {اثنان} few {# قليل} many {# كثير} other {# آخر}}';

test('plural forms follow the language of the text', () => {
  const messages = { 'campaign.count': { text: arabic, locale: 'ar' } };
  expect(say(messages, 'campaign.count', { count: 2 })).toEqual({ text: 'اثنان', locale: 'ar' });
});

test('a missing text is said in the language of the shipped one', () => {
  expect(say({}, 'site.skip')).toEqual({ text: 'Skip to the content', locale: 'en' });
});

test('a broken translation is replaced by the shipped text', () => {
  const messages = { 'campaign.count': { text: '{count, plural, one {x}', locale: 'de' } };
  expect(say(messages, 'campaign.count', { count: 1 })).toEqual({ text: '1 person has signed', locale: 'en' });
});

test('a translation that asks for a value we do not give is replaced by the shipped text', () => {
  const messages = { 'campaign.goal': { text: 'Ziel: {ziel, number}', locale: 'de' } };
  expect(say(messages, 'campaign.goal', { goal: 1000 }).text).toBe('Goal: 1,000');
});

test('a day is shown as it was written, whatever the server’s time zone', () => {
  const text = say({}, 'campaign.closed', { date: new Date('2024-03-01T00:00:00Z') }).text;
  expect(text).toContain('March 1, 2024');
});
