import { Flex, Typography } from '@strapi/design-system';
import { useRBAC, Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Language } from '../../../contract/desk';
import type { Draft, Drafts } from '../../../contract/home';
import { permission } from '../permission';
import { useSay, type Sentence } from '../say';
import { DeskLink, PanelLink } from './DeskLink';
import { draftAddress } from './draft-address';
import { openTexts, readyToShow, toTranslate } from './languages-waiting';
import { useAnswers } from './use-answers';

const paths = ['/desk/drafts', '/desk/languages'];
const asEditor = [permission('api::desk.languages')];

const Items = styled.ul`
  display: grid;
  gap: 0.4rem;
`;

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="delta" tag="h3" paddingBottom={1}>
        {title}
      </Typography>
      <Items>{children}</Items>
    </section>
  );
}

const typeOf = ({ type }: Draft): Sentence => `hub.type.${type.split('.')[1] ?? ''}` as Sentence;

function DraftGroup({ drafts: { latest, total } }: { drafts: Drafts }) {
  const say = useSay();
  const intl = useIntl();
  return (
    <Group title={say('hub.home.drafts', { count: total })}>
      {latest.map((draft) => (
        <li key={`${draft.type} ${draft.document} ${draft.locale}`}>
          <PanelLink to={draftAddress(draft)}>
            <bdi lang={draft.locale}>{draft.title || say('hub.home.untitled')}</bdi>
          </PanelLink>{' '}
          <Typography variant="pi" textColor="neutral600">
            {say(typeOf(draft))} · {intl.formatDisplayName(draft.locale, { type: 'language' })}
          </Typography>
        </li>
      ))}
    </Group>
  );
}

function LanguageGroup({
  title,
  languages,
  say,
}: {
  title: string;
  languages: Language[];
  say: (one: Language) => string;
}) {
  return (
    <Group title={title}>
      {languages.map((one) => (
        <li key={one.code}>
          <DeskLink locale={one.code}>
            <bdi lang={one.code}>{one.name}</bdi>
          </DeskLink>{' '}
          <Typography variant="pi" textColor="neutral600">
            {say(one)}
          </Typography>
        </li>
      ))}
    </Group>
  );
}

/** What nobody else will do: drafts to publish, languages to show, texts to translate. */
export default function Waiting() {
  const say = useSay();
  const answers = useAnswers<[Drafts, Language[]]>(paths);
  const { isLoading, allowedActions } = useRBAC(asEditor);
  if (answers.state === 'failed') return <Widget.Error />;
  if (answers.state === 'loading' || isLoading) return <Widget.Loading />;
  const [drafts, all] = answers.values;
  const isEditor = allowedActions['canLanguages'];
  const ready = isEditor ? readyToShow(all) : [];
  // Whoever writes every language is no translator; the list of languages says how far they are.
  const open = isEditor ? [] : toTranslate(all);
  if (drafts.total + ready.length + open.length === 0)
    return <Widget.NoData>{say('hub.home.nothingWaits')}</Widget.NoData>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {open.length > 0 && (
        <LanguageGroup
          title={say('hub.home.toTranslate')}
          languages={open}
          say={(one) =>
            say('hub.home.openTexts', {
              missing: one.progress.missing,
              outdated: one.progress.outdated,
              count: openTexts(one),
            })
          }
        />
      )}
      {ready.length > 0 && (
        <LanguageGroup title={say('hub.home.readyToShow')} languages={ready} say={() => say('hub.home.readyHelp')} />
      )}
      {drafts.total > 0 && <DraftGroup drafts={drafts} />}
    </Flex>
  );
}
