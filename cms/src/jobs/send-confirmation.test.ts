import { expect, test } from 'vitest';
import { jobsApart, kindOf, lettersOf } from './send-confirmation';

test('the first mail asks to confirm, whatever came after it', () => {
  expect(kindOf('waiting', { again: false })).toBe('confirm');
});

test('who signs again before confirming is told that they had signed', () => {
  expect(kindOf('waiting', { again: true })).toBe('againWaiting');
});

test('who has confirmed meanwhile is never asked to confirm again', () => {
  expect(kindOf('confirmed', { again: true })).toBe('again');
  expect(kindOf('confirmed', { again: false })).toBe('again');
});

test('who has confirmed or withdrawn before the reminder goes out gets none', () => {
  expect(kindOf('waiting', { again: false, reminder: true })).toBe('reminder');
  expect(kindOf('confirmed', { again: false, reminder: true })).toBeNull();
});

test('who asks for the mail again is told that, and a waiting one is asked to confirm', () => {
  expect(kindOf('confirmed', { again: true, asked: true })).toBe('asked');
  expect(kindOf('waiting', { again: true, asked: true })).toBe('againWaiting');
});

const job = {
  id: '00000000-0000-4000-8000-000000000000',
  data: { mails: [1, 2].map((signature) => ({ signature, locale: 'en', again: false })) },
};

test('mails that share a job are different mails, and the same ones when the job is tried again', () => {
  const names = lettersOf(job).map(({ identity }) => identity);
  expect(new Set(names).size).toBe(2);
  expect(lettersOf(job).map(({ identity }) => identity)).toEqual(names);
});

test('a mail that could not go with others goes on by itself, as the same mail', () => {
  const [, second] = lettersOf(job);
  const [apart] = jobsApart(second ? [second] : []);
  expect(apart?.data.mails).toEqual([{ ...second?.mail, identity: second?.identity }]);
  expect(lettersOf(apart ?? job)).toEqual([
    { identity: second?.identity, mail: { ...second?.mail, identity: second?.identity } },
  ]);
});

test('a mail that is parted twice, since the process died in between, is parted once', () => {
  const twice = [jobsApart(lettersOf(job)), jobsApart(lettersOf(job))].map((jobs) => jobs.map(({ id }) => id));
  expect(twice[0]).toEqual(twice[1]);
  expect(new Set(twice[0]).size).toBe(2);
  expect(twice[0]?.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
});
