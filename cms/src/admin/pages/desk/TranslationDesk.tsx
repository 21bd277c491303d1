import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Globe } from '@strapi/icons';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { Language, TextState } from '../../../../contract/desk';
import { permission } from '../../permission';
import { isolated } from '../../isolated';
import { useSay } from '../../say';
import { Announcer } from '../../Announcer';
import type { DeskClient } from './exchange/desk-client';
import { useDeskClient } from './exchange/use-desk-client';
import { useLoaded } from '../../exchange/use-loaded';
import { DeskKeys } from './DeskKeys';
import { LanguageChoice } from './LanguageChoice';
import { PoExchange } from './po/PoExchange';
import { ProgressOf } from './ProgressOf';
import { chosenLanguage, toTranslate } from './texts/choose-language';
import { addressOf, filterOf, type Filter } from './texts/filter';
import { moved } from './texts/progress';
import { TextList } from './texts/TextList';
import { useUnsavedCount } from './texts/unsaved-here';
import { Trouble } from './Trouble';

/** `/admin/desk`: everything there is to translate into one language. */
export function TranslationDesk() {
  const say = useSay();
  const client = useDeskClient();
  const { loaded, reload, change } = useLoaded(client.languages);
  const { allowedActions } = useRBAC([permission('api::desk.languages')]);
  useWarningBeforeLeaving();
  const languagesLink = allowedActions['canLanguages'] && (
    <LinkButton tag={Link} to="languages" variant="secondary" startIcon={<Globe />}>
      {say('hub.desk.languages.title')}
    </LinkButton>
  );
  return (
    <Announcer>
      <Layouts.Root>
        <Page.Title>{say('hub.desk.title')}</Page.Title>
        <Page.Main>
          <Layouts.Header
            title={say('hub.desk.title')}
            subtitle={say('hub.desk.subtitle')}
            primaryAction={languagesLink || undefined}
          />
          <Layouts.Content>
            {loaded.state === 'loading' && <Page.Loading>{say('hub.desk.loading')}</Page.Loading>}
            {loaded.state === 'refused' && <Trouble refusal={loaded.refusal} again={reload} />}
            {loaded.state === 'here' && <Desk {...{ client, reload, change }} languages={loaded.value} />}
          </Layouts.Content>
        </Page.Main>
      </Layouts.Root>
    </Announcer>
  );
}

interface DeskProps {
  client: DeskClient;
  languages: Language[];
  reload: () => void;
  change: (change: (languages: Language[]) => Language[]) => void;
}

function Desk({ client, languages, reload, change }: DeskProps) {
  const say = useSay();
  const [address, setAddress] = useSearchParams();
  const [imports, setImports] = useState(0);
  const choices = toTranslate(languages);
  const language = chosenLanguage(choices, address.get('locale'));
  const code = language?.code;
  const onMoved = useCallback(
    (from: TextState, to: TextState) =>
      change((all) =>
        all.map((each) => (each.code === code ? { ...each, progress: moved(each.progress, from, to) } : each)),
      ),
    [change, code],
  );
  if (!language) return <Typography>{say('hub.desk.noLanguage')}</Typography>;
  const show = (filter: Filter) => setAddress(addressOf(filter), { replace: true });
  const filter = filterOf(address, language.code);
  const onImported = () => {
    setImports(imports + 1);
    reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} maxWidth="168rem">
      <Flex gap={4} wrap="wrap" alignItems="end" justifyContent="space-between">
        <LanguageChoice languages={choices} chosen={language.code} onChoose={(locale) => show({ ...filter, locale })} />
        <PoExchange key={language.code} {...{ client, language, onImported }} />
      </Flex>
      <ProgressOf progress={language.progress} />
      {!language.writable && (
        <Typography textColor="neutral700">{say('hub.desk.readOnly', { name: isolated(language.name) })}</Typography>
      )}
      <DeskKeys />
      <TextList key={`${language.code} ${imports}`} {...{ filter, language, client, onMoved }} onFilter={show} />
    </Flex>
  );
}

/** The tab takes with it what is not saved; inside the panel it stays. */
function useWarningBeforeLeaving(): void {
  const count = useUnsavedCount();
  useEffect(() => {
    if (count === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [count]);
}
