import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { campaignNetworkTagger, networkTagger } from './network-tag';

const secret = createSecretKey(Buffer.alloc(32, 1));
const tagOf = networkTagger(secret);
const ofCampaign = campaignNetworkTagger(secret);
const noon = Date.UTC(2026, 0, 15, 12);
const tag = (address: string, now = noon): string => tagOf(address, now).toString('hex');
const stored = (campaign: string, address: string, now = noon): string =>
  ofCampaign(campaign, tagOf(address, now)).toString('hex');

test('neighbours have one tag all day, strangers another', () => {
  expect(tag('203.0.113.7')).toBe(tag('203.0.113.200', Date.UTC(2026, 0, 15, 23, 59)));
  expect(tag('203.0.113.7')).not.toBe(tag('203.0.114.7'));
});

test('tomorrow nobody can tell that it is the network of today', () => {
  expect(tag('203.0.113.7', Date.UTC(2026, 0, 16))).not.toBe(tag('203.0.113.7'));
});

test('a tag cannot be made without the key', () => {
  const other = networkTagger(createSecretKey(Buffer.alloc(32, 2)));
  expect(other('203.0.113.7', noon).toString('hex')).not.toBe(tag('203.0.113.7'));
});

test('what is stored of neighbours is the same in a campaign all day, and of strangers something else', () => {
  expect(stored('one', '203.0.113.7')).toBe(stored('one', '203.0.113.200', Date.UTC(2026, 0, 15, 23, 59)));
  expect(stored('one', '203.0.113.7')).not.toBe(stored('one', '203.0.114.7'));
  expect(stored('one', '203.0.113.7')).toMatch(/^[0-9a-f]{16}$/);
});

test('what is stored of a network links neither two campaigns nor two days, nor a campaign to what the limits know', () => {
  const all = [
    tag('203.0.113.7'),
    stored('one', '203.0.113.7'),
    stored('other', '203.0.113.7'),
    stored('one', '203.0.113.7', Date.UTC(2026, 0, 16)),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('what is stored of a network cannot be made without the key', () => {
  const other = campaignNetworkTagger(createSecretKey(Buffer.alloc(32, 2)));
  expect(other('one', tagOf('203.0.113.7', noon)).toString('hex')).not.toBe(stored('one', '203.0.113.7'));
});
