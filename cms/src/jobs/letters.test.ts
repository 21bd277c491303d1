import { expect, test } from 'vitest';
import { jobsApart, lettersOf } from './letters';

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
