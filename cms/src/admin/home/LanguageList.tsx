import { Badge, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import type { Language } from '../../../contract/desk';
import { useSay } from '../say';
import { colour } from '../theme';
import { DeskLink } from './DeskLink';
import { percentDone, unfinishedTexts } from './languages-waiting';
import { useAnswers } from './use-answers';

const paths = ['/desk/languages'];

const Rows = styled.ul`
  display: grid;
  gap: 1rem;
`;
const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0.2rem 1rem;
  align-items: center;
`;
const Done = styled.progress`
  grid-column: 1 / -1;
  width: 100%;
  height: 0.6rem;
  border: 0;
  border-radius: 0.3rem;
  overflow: hidden;
  appearance: none;
  background: ${colour('neutral200')};
  accent-color: ${colour('success600')};
  &::-webkit-progress-bar {
    background: ${colour('neutral200')};
  }
  &::-webkit-progress-value {
    background: ${colour('success600')};
  }
  &::-moz-progress-bar {
    background: ${colour('success600')};
  }
  @media (forced-colors: active) {
    appearance: auto;
  }
`;

function LanguageRow({ language }: { language: Language }) {
  const say = useSay();
  const { code, name, direction, source, public: shown } = language;
  const translated = language.progress.total > 0;
  const open = unfinishedTexts(language);
  const state = open === 0 ? say('hub.home.languageDone') : say('hub.home.languageOpen', { count: open });
  return (
    <Row>
      <span>
        {!translated ? (
          <Typography fontWeight="semiBold" lang={code} dir={direction}>
            {name}
          </Typography>
        ) : (
          <DeskLink locale={code}>
            <span lang={code} dir={direction}>
              {name}
            </span>
          </DeskLink>
        )}{' '}
        {source && <Badge>{say('hub.home.languageSource')}</Badge>}
        {!shown && <Badge>{say('hub.home.languageHidden')}</Badge>}
      </span>
      <Typography textColor="neutral600" variant="pi">
        {translated ? state : ''}
      </Typography>
      {translated && (
        <Done
          max={100}
          value={percentDone(language)}
          aria-label={say('hub.home.languageProgress', { language: name })}
        />
      )}
    </Row>
  );
}

/** How far each language is. */
export default function LanguageList() {
  const say = useSay();
  const answers = useAnswers<[Language[]]>(paths);
  if (answers.state === 'loading') return <Widget.Loading />;
  if (answers.state === 'failed') return <Widget.Error />;
  const [languages] = answers.values;
  if (languages.length === 0) return <Widget.NoData>{say('hub.home.languagesNone')}</Widget.NoData>;
  return (
    <Rows>
      {languages.map((language) => (
        <LanguageRow key={language.code} language={language} />
      ))}
    </Rows>
  );
}
