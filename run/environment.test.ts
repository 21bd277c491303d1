import { isAbsolute } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hubVariables, readEnvironment } from './environment.ts';

const names = Object.keys(hubVariables.shape);

test('without a variable the hub has ports, a folder and an address of its own', () => {
  const hub = readEnvironment({ WEB_PORT: '', HUB_DATA: '' });
  expect(hub).toMatchObject({ WEB_PORT: 3000, CMS_PORT: 1337, PUBLIC_URL: 'http://localhost:3000', HUB_DEMO: 'true' });
  expect(isAbsolute(hub.HUB_DATA)).toBe(true);
});

test('whatever the variables say, they are an environment or an error that names each wrong one and repeats no value', () => {
  const value = fc.stringMatching(/^[!-~]{0,40}$/).map((text) => `v4lue:${text}`);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.constant(''))), (given) => {
      try {
        readEnvironment(given);
      } catch (error) {
        const { message } = error as Error;
        expect(message).not.toContain('v4lue');
        const wrong = names.filter((name) => message.includes(`${name} (`));
        expect(wrong.length).toBeGreaterThan(0);
        for (const name of wrong) expect(given[name]).toContain('v4lue');
      }
    }),
  );
});

test('a port is every number that a port can have, and no other', () => {
  const port = fc.constantFrom('WEB_PORT', 'CMS_PORT', 'MAILBOX_PORT', 'SMTP_PORT', 'DATABASE_PORT');
  fc.assert(
    fc.property(port, fc.oneof(fc.integer(), fc.nat(70_000), fc.double()), (name, number) => {
      const read = () => readEnvironment({ [name]: String(number) });
      if (Number.isInteger(number) && number >= 1 && number <= 65_535) expect(read()).toMatchObject({ [name]: number });
      else expect(read).toThrow(name);
    }),
  );
});

test('an address of the site loses the slashes at its end and nothing else', () => {
  const slashes = fc.nat(3).map((count) => '/'.repeat(count));
  fc.assert(
    fc.property(fc.webUrl({ withFragments: false }), slashes, (url, end) => {
      const bare = url.replace(/\/+$/, '');
      expect(readEnvironment({ PUBLIC_URL: bare + end }).PUBLIC_URL).toBe(bare);
    }),
  );
});
