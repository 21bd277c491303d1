import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { domainTagger } from './domain-tag';

const tagOf = domainTagger(createSecretKey(Buffer.alloc(32, 7)));

test('two addresses of one domain have one mark in a campaign, and those of another domain another', () => {
  expect(tagOf('campaign', 'a@example.org')).toEqual(tagOf('campaign', 'b@example.org'));
  expect(tagOf('campaign', 'a@example.org')).not.toEqual(tagOf('campaign', 'a@example.com'));
  expect(tagOf('campaign', 'a@example.org')).toHaveLength(8);
});

test('a domain has another mark in another campaign, and under another key', () => {
  expect(tagOf('one', 'a@example.org')).not.toEqual(tagOf('other', 'a@example.org'));
  const other = domainTagger(createSecretKey(Buffer.alloc(32, 8)));
  expect(tagOf('one', 'a@example.org')).not.toEqual(other('one', 'a@example.org'));
});
