import { Field, Flex, Textarea } from '@strapi/design-system';
import type { PaperList } from '../../../../../../contract/paper';
import { displays } from '../../../../../../contract/signature';
import type { ImportSettings } from '../../../../../../contract/signature-import';
import { useSay } from '../../../../say';
import { OneOf } from '../../OneOf';
import { OptionalChoice } from '../../OptionalChoice';
import { useCountries } from '../../use-countries';

interface Props extends Pick<PaperList, 'languages'> {
  settings: ImportSettings;
  onChange: (more: Partial<ImportSettings>) => void;
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
          {...{ label: say('hub.signatures.paper.import.allCountry'), options: useCountries(), value: country ?? '' }}
          unset={say('hub.signatures.paper.none')}
          onChoose={(code) => onChange({ country: code === '' ? null : code })}
        />
        <OneOf
          {...{ label: say('hub.signatures.paper.import.allLanguage'), options: languages, value: language }}
          onChoose={(code) => onChange({ language: code })}
        />
        <OneOf
          {...{ label: say('hub.signatures.paper.import.allDisplay'), options: wishes, value: display }}
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
