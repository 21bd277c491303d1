import type { Core } from '@strapi/strapi';
import { expect, test } from 'vitest';
import { addAddressRules } from './address-rules';

interface Rule {
  domain: string;
  separator?: string;
}

/** As much of Strapi as this needs: one table, and the store. */
function hub(table: Rule[] = []) {
  const store = new Map<string, unknown>();
  const strapi = {
    store: {
      get: ({ key }: { key: string }) => Promise.resolve(store.get(key)),
      set: ({ key, value }: { key: string; value: unknown }) => Promise.resolve(store.set(key, value)),
    },
    db: {
      query: () => ({
        findMany: () => Promise.resolve(table),
        createMany: ({ data }: { data: Rule[] }) => Promise.resolve(table.push(...data)),
      }),
    },
  } as unknown as Core.Strapi;
  return {
    table,
    start: () => addAddressRules(strapi),
    of: (domain: string) => table.filter((rule) => rule.domain === domain),
  };
}

test('the first start brings the rules of well-known providers, and none for everybody else', async () => {
  const { start, of } = hub();
  await start();
  expect(of('gmail.com')).toMatchObject([{ ignoreDots: true, separator: '+', disposable: 'asListed' }]);
  expect(of('googlemail.com')).toMatchObject([{ aliasOf: 'gmail.com' }]);
  expect(of('*')[0]).not.toHaveProperty('separator');
});

test('what an editor changed or deleted stays so at the next start', async () => {
  const { start, of, table } = hub();
  await start();
  const [gmail] = of('gmail.com');
  if (gmail) gmail.separator = '-';
  table.splice(
    table.findIndex(({ domain }) => domain === 'proton.me'),
    1,
  );
  await start();
  expect(of('gmail.com')).toMatchObject([{ separator: '-' }]);
  expect(of('proton.me')).toEqual([]);
});

test('a rule that somebody wrote before is not doubled', async () => {
  const { start, of } = hub([{ domain: 'gmail.com' }]);
  await start();
  expect(of('gmail.com')).toEqual([{ domain: 'gmail.com' }]);
});
