import { Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import type { PaperList } from '../../../../../../contract/paper';
import { displays } from '../../../../../../contract/signature';
import type { ImportSettings } from '../../../../../../contract/signature-import';
import { useSay, type Sentence } from '../../../../say';
import { useCountries } from '../EntryFields';
import { OptionalChoice } from '../OptionalChoice';

interface Props extends Pick<PaperList, 'languages'> {
  settings: ImportSettings;
  onChange: (more: Partial<ImportSettings>) => void;
}

function OneOf<Code extends string>({
  label,
  options,
  value,
  onChoose,
}: {
  label: Sentence;
  options: readonly { code: Code; name: string }[];
  value: Code;
  onChoose: (code: Code) => void;
}) {
  const say = useSay();
  return (
    <Field.Root width="24rem" maxWidth="100%">
      <Field.Label>{say(label)}</Field.Label>
      <SingleSelect value={value} onChange={(code) => onChoose(String(code) as Code)}>
        {options.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** What holds for rows that say nothing else, where they were collected, and what people agreed to. */
export function CommonFields({ settings, languages, onChange }: Props) {
  const say = useSay();
  const { country, language, display, source, consent } = settings;
  const wishes = displays.map((code) => ({ code, name: say(`hub.signatures.paper.import.display.${code}`) }));
  return (
    <>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <OptionalChoice
          {...{ label: 'hub.signatures.paper.import.allCountry', options: useCountries(), value: country ?? '' }}
          onChoose={(code) => onChange({ country: code === '' ? null : code })}
        />
        <OneOf
          {...{ label: 'hub.signatures.paper.import.allLanguage', options: languages, value: language }}
          onChoose={(code) => onChange({ language: code })}
        />
        <OneOf
          {...{ label: 'hub.signatures.paper.import.allDisplay', options: wishes, value: display }}
          onChoose={(code) => onChange({ display: code })}
        />
      </Flex>
      <Field.Root required hint={say('hub.signatures.paper.import.sourceHint')}>
        <Field.Label>{say('hub.signatures.paper.import.source')}</Field.Label>
        <Field.Input
          {...{ name: 'source', value: source, maxLength: 120, dir: 'auto', autoComplete: 'off' }}
          onChange={({ target }: { target: HTMLInputElement }) => onChange({ source: target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root required hint={say('hub.signatures.paper.import.consentHint')}>
        <Field.Label>{say('hub.signatures.paper.import.consent')}</Field.Label>
        <Textarea
          {...{ name: 'consent', value: consent, maxLength: 4_000, dir: 'auto' }}
          onChange={({ target }) => onChange({ consent: target.value })}
        />
        <Field.Hint />
      </Field.Root>
    </>
  );
}
