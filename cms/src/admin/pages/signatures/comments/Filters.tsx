import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { commentStates, type CommentState } from '../../../../../contract/comments';
import { Pill } from '../../../Pill';
import { useSay } from '../../../say';
import { useNames } from '../names';

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
  const names = useNames();
  // While a page is loading there are no others to choose from, and the one that is chosen stays.
  const offered = locales.length > 0 ? locales : locale === null ? [] : [locale];
  return (
    <Flex gap={4} wrap="wrap" alignItems="end">
      <Flex gap={2} wrap="wrap" role="group" aria-label={say('hub.signatures.comments.show')}>
        {commentStates.map((each) => (
          <Pill key={each} type="button" aria-pressed={each === state} onClick={() => onState(each)} data-state={each}>
            {say(`hub.signatures.comments.state.${each}`)}
          </Pill>
        ))}
      </Flex>
      <Field.Root minWidth="min(100%, 20rem)">
        <Field.Label>{say('hub.signatures.comments.language')}</Field.Label>
        <SingleSelect value={locale ?? every} onChange={(value) => onLocale(value === every ? null : String(value))}>
          <SingleSelectOption value={every}>{say('hub.signatures.comments.everyLanguage')}</SingleSelectOption>
          {offered.map((code) => (
            <SingleSelectOption key={code} value={code}>
              {names.language(code)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
