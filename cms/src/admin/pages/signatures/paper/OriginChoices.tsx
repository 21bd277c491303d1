import { Flex } from '@strapi/design-system';
import type { PaperList } from '../../../../../contract/paper';
import { useSay } from '../../../say';
import { OptionalChoice } from '../OptionalChoice';
import { useCountries } from '../use-countries';
import type { Typed } from './EntryFields';

interface Props {
  typed: Typed;
  list: PaperList;
  onType: (more: Partial<Typed>) => void;
}

/** Whose signatures they are, as far as one knows. */
export function OriginChoices({ typed, list, onType }: Props) {
  const say = useSay();
  const options = {
    organisation: list.organisations.map(({ documentId: code, name }) => ({ code, name })),
    country: useCountries(),
    language: list.languages,
  };
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-start">
      {(['organisation', 'country', 'language'] as const).map((field) => (
        <OptionalChoice
          key={field}
          {...{ label: say(`hub.signatures.paper.${field}`), options: options[field], value: typed[field] }}
          unset={say('hub.signatures.paper.none')}
          onChoose={(code) => onType({ [field]: code })}
        />
      ))}
    </Flex>
  );
}
