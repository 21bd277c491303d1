import { expect, test } from 'vitest';
import { organisationsOf, statementsOf, updatesOf } from './arrange';
import type { Belongings, OrganisationRow, StatementRow, UpdateRow } from './belongings';

const statement: StatementRow = {
  documentId: 's',
  slug: 'appeal',
  title: 'Appeal',
  role: 'appeal',
  body: [],
  published: ['en'],
  organisation: 'o',
  locale: 'en',
};
const organisation: OrganisationRow = {
  documentId: 'o',
  slug: 'network',
  name: 'Network',
  place: null,
  website: null,
  part: 'circulates',
  logo: null,
  listed: true,
  locale: 'fr',
};
const update: UpdateRow = {
  ...{ slug: 'b', title: 'B', summary: 'b', date: '2024-02-13', body: [] },
  ...{ published: ['en'], locale: 'en' },
};
const all = (some: Partial<Belongings>): Belongings => ({ statements: [], updates: [], organisations: [], ...some });

test('a preamble comes before the appeal, an endorsement after it', () => {
  const roles = ['endorsement', 'appeal', 'preamble'] as const;
  const statements = roles.map((role) => ({ ...statement, role, slug: role }));
  expect(statementsOf(all({ statements })).map(({ role }) => role)).toEqual(['preamble', 'appeal', 'endorsement']);
});

test('a statement names its organisation in the language that the organisation has', () => {
  const [shown] = statementsOf(all({ statements: [statement], organisations: [organisation] }));
  expect(shown?.organisation).toEqual({ slug: 'network', name: 'Network', locale: 'fr' });
});

test('a statement whose organisation is not published stands without a name', () => {
  expect(statementsOf(all({ statements: [statement] }))[0]?.organisation).toBeNull();
});

test('the latest news comes first', () => {
  const updates = [update, { ...update, slug: 'a', date: '2024-06-05' }];
  expect(updatesOf(all({ updates })).map(({ slug }) => slug)).toEqual(['a', 'b']);
});

test('organisations stand in the alphabet of the reader', () => {
  const organisations = ['Zebra', 'Ärzte'].map((name) => ({ ...organisation, name, slug: name.length.toString() }));
  expect(organisationsOf(all({ organisations }), 'de').map(({ name }) => name)).toEqual(['Ärzte', 'Zebra']);
  expect(organisationsOf(all({ organisations }), 'sv').map(({ name }) => name)).toEqual(['Zebra', 'Ärzte']);
});

test('an organisation that only speaks in a statement is not listed', () => {
  expect(organisationsOf(all({ organisations: [{ ...organisation, listed: false }] }), 'en')).toEqual([]);
});
