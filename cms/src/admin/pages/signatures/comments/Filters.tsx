import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { commentStates, type CommentState } from '../../../../../contract/comments';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { languageIn } from './names';

const Choice = styled.button`
  padding: 6px 12px;
  min-height: 32px;
  font: inherit;
  font-size: 1.4rem;
  color: ${colour('neutral800')};
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral500')};
  border-radius: 16px;
  cursor: pointer;
  &[aria-pressed='true'] {
    color: ${colour('primary700')};
    background: ${colour('primary100')};
    border-color: ${colour('primary600')};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${colour('primary600')};
    outline-offset: 2px;
  }
`;

const every = 'every';

interface Props {
  state: CommentState;
  locale: string | null;
  locales: readonly string[];
  onState: (state: CommentState) => void;
  onLocale: (locale: string | null) => void;
}

/** Which comments to show: by what became of them, and by their language. */
export function Filters({ state, locale, locales, onState, onLocale }: Props) {
  const say = useSay();
  const intl = useIntl();
  // While a page is loading there are no others to choose from, and the one that is chosen stays.
  const offered = locales.length > 0 ? locales : locale === null ? [] : [locale];
  return (
    <Flex gap={4} wrap="wrap" alignItems="end">
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('hub.signatures.comments.show')}>
        {commentStates.map((each) => (
          <Choice
            key={each}
            type="button"
            aria-pressed={each === state}
            onClick={() => onState(each)}
            data-state={each}
          >
            {say(`hub.signatures.comments.state.${each}`)}
          </Choice>
        ))}
      </Flex>
      <Field.Root minWidth="min(100%, 20rem)">
        <Field.Label>{say('hub.signatures.comments.language')}</Field.Label>
        <SingleSelect value={locale ?? every} onChange={(value) => onLocale(value === every ? null : String(value))}>
          <SingleSelectOption value={every}>{say('hub.signatures.comments.everyLanguage')}</SingleSelectOption>
          {offered.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {languageIn(intl.locale, code)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
