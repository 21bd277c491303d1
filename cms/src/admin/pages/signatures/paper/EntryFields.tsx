import { Field, Flex, Textarea } from '@strapi/design-system';
import { useMemo, type ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import { countries } from '../../../../../contract/country';
import { longestNote, longestPlace, type PaperList } from '../../../../../contract/paper';
import { useSay, type Sentence } from '../../../say';
import { OptionalChoice } from '../OptionalChoice';

/** What is typed of an entry; '' where nothing is chosen. */
export interface Typed {
  number: number | null;
  day: string;
  place: string;
  note: string;
  organisation: string;
  country: string;
  language: string;
}

interface Props {
  typed: Typed;
  list: PaperList;
  onType: (more: Partial<Typed>) => void;
}

/** A line to type into, with what it is called. */
function Line({ label, hint, ...input }: { label: Sentence; hint?: Sentence } & ComponentProps<typeof Field.Input>) {
  const say = useSay();
  return (
    <Field.Root
      {...{ width: '24rem', maxWidth: '100%', required: input.required ?? false }}
      {...(hint && { hint: say(hint) })}
    >
      <Field.Label>{say(label)}</Field.Label>
      <Field.Input {...input} />
      <Field.Hint />
    </Field.Root>
  );
}

/** The countries by their names in the language of the panel. */
export function useCountries(): { code: string; name: string }[] {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'region' });
    return countries
      .map((code) => ({ code, name: names.of(code) ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [locale]);
}

export function EntryFields({ typed, list, onType }: Props) {
  const say = useSay();
  const unset = say('hub.signatures.paper.none');
  const organisations = list.organisations.map(({ documentId: code, name }) => ({ code, name }));
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Line
          {...{ label: 'hub.signatures.paper.number', type: 'number', min: 1, name: 'number', required: true }}
          value={typed.number ?? ''}
          onChange={({ target: { value } }) => onType({ number: value === '' ? null : Math.round(Number(value)) })}
        />
        <Line
          {...{ label: 'hub.signatures.paper.day', type: 'date', name: 'day', required: true, value: typed.day }}
          onChange={({ target }) => onType({ day: target.value })}
        />
        <Line
          {...{ label: 'hub.signatures.paper.place', name: 'place', value: typed.place, maxLength: longestPlace }}
          {...{ autoComplete: 'off', dir: 'auto' }}
          onChange={({ target }) => onType({ place: target.value })}
        />
      </Flex>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <OptionalChoice
          {...{
            label: say('hub.signatures.paper.organisation'),
            options: organisations,
            value: typed.organisation,
            unset,
          }}
          onChoose={(organisation) => onType({ organisation })}
        />
        <OptionalChoice
          {...{ label: say('hub.signatures.paper.country'), options: useCountries(), value: typed.country, unset }}
          onChoose={(country) => onType({ country })}
        />
        <OptionalChoice
          {...{ label: say('hub.signatures.paper.language'), options: list.languages, value: typed.language, unset }}
          onChoose={(language) => onType({ language })}
        />
      </Flex>
      <Field.Root hint={say('hub.signatures.paper.noteHint')}>
        <Field.Label>{say('hub.signatures.paper.note')}</Field.Label>
        <Textarea
          {...{ name: 'note', value: typed.note, maxLength: longestNote, dir: 'auto' }}
          onChange={({ target }) => onType({ note: target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
