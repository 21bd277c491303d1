import type { CampaignPage, Organisation, StatementHead, UpdateHead } from '../../../../contract/pages';
import { shownImage } from '../../site/media';
import { shownBlocks } from '../../site/stored-blocks';
import type { Belongings, OrganisationRow, StatementRow, UpdateRow } from './belongings';

/** A preamble stands before the text it leads to; an endorsement follows it. */
const places = ['preamble', 'appeal', 'endorsement'];

export function statementHead(row: StatementRow, organisations: readonly OrganisationRow[]): StatementHead {
  const { slug, title, role, locale } = row;
  const by = organisations.find(({ documentId }) => documentId === row.organisation);
  return { slug, title, role, locale, organisation: by ? { slug: by.slug, name: by.name, locale: by.locale } : null };
}

export function statementsOf({ statements, organisations }: Belongings): CampaignPage['statements'] {
  return statements
    .toSorted((a, b) => places.indexOf(a.role) - places.indexOf(b.role) || (a.slug < b.slug ? -1 : 1))
    .map((row) => ({ ...statementHead(row, organisations), body: shownBlocks(row.body) }));
}

export const updateHead = ({ slug, title, summary, date, locale }: UpdateRow): UpdateHead => ({
  ...{ slug, title, summary, date, locale },
});

/** The latest news first. */
export function updatesOf({ updates }: Belongings): UpdateHead[] {
  const newest = (a: UpdateRow, b: UpdateRow) =>
    a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1;
  return updates.toSorted(newest).map(updateHead);
}

/** Those who circulate the call first, each group in the alphabetical order of the reader. */
export function organisationsOf({ organisations }: Belongings, locale: string): Organisation[] {
  const byName = new Intl.Collator(locale);
  return organisations
    .filter(({ listed }) => listed)
    .toSorted((a, b) => (a.part === b.part ? byName.compare(a.name, b.name) : a.part === 'circulates' ? -1 : 1))
    .map(({ slug, name, place, website, part, logo, locale: of }) => ({
      ...{ slug, name, website, part },
      place: place ?? '',
      logo: shownImage(logo, name),
      locale: of,
    }));
}
