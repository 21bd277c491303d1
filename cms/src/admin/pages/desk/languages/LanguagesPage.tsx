import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { Link } from 'react-router-dom';
import type { Language } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { Announcer } from '../../../Announcer';
import { useDeskClient } from '../exchange/use-desk-client';
import { useLoaded } from '../../../exchange/use-loaded';
import { Trouble } from '../Trouble';
import { AddLanguage } from './AddLanguage';
import { LanguageCard } from './LanguageCard';

const Back = styled(Link)`
  display: inline-flex;
  gap: 8px;
  align-items: center;
  color: ${colour('primary700')};
  font-size: 1.4rem;
  [dir='rtl'] & svg {
    transform: scaleX(-1);
  }
`;

const Cards = styled.ul`
  display: grid;
  gap: 12px;
  align-items: start;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 36rem), 1fr));
`;

const byName = (languages: readonly Language[]): Language[] => {
  const { compare } = new Intl.Collator();
  return [...languages].sort((a, b) => Number(b.source) - Number(a.source) || compare(a.name, b.name));
};

/** `/admin/desk/languages`: which languages there are, which of them are public, and how to add one. */
export function LanguagesPage() {
  const say = useSay();
  const client = useDeskClient();
  const { loaded, reload, change } = useLoaded(client.languages);
  const put = (language: Language) =>
    change((all) => byName([...all.filter(({ code }) => code !== language.code), language]));
  return (
    <Announcer>
      <Layouts.Root>
        <Page.Title>{say('hub.desk.languages.title')}</Page.Title>
        <Page.Main>
          <Layouts.Header
            title={say('hub.desk.languages.title')}
            subtitle={say('hub.desk.languages.subtitle')}
            navigationAction={
              <Back to="..">
                <ArrowLeft aria-hidden /> {say('hub.desk.title')}
              </Back>
            }
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={6}>
              <AddLanguage {...{ client }} known={loaded.state === 'here' ? loaded.value : []} onAdded={put} />
              {loaded.state === 'loading' && <Page.Loading>{say('hub.desk.loading')}</Page.Loading>}
              {loaded.state === 'refused' && <Trouble refusal={loaded.refusal} again={reload} />}
              {loaded.state === 'here' && (
                <Typography tag="div">
                  <Cards>
                    {byName(loaded.value).map((language) => (
                      <li key={language.code}>
                        <LanguageCard {...{ client, language }} onChange={put} />
                      </li>
                    ))}
                  </Cards>
                </Typography>
              )}
            </Flex>
          </Layouts.Content>
        </Page.Main>
      </Layouts.Root>
    </Announcer>
  );
}
