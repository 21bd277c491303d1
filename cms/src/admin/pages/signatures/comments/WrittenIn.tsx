import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSay } from '../../../say';
import { useNames } from '../names';

interface Props {
  locale: string;
  locales: readonly string[];
  onChoose: (locale: string) => void;
}

/** Who writes Russian in an English form is read to others in Russian, once somebody says so here. */
export function WrittenIn({ locale, locales, onChoose }: Props) {
  const say = useSay();
  const names = useNames();
  const offered = locales.includes(locale) ? locales : [locale, ...locales];
  return (
    <Field.Root minWidth="min(100%, 18rem)">
      <Field.Label>{say('hub.signatures.comments.writtenIn')}</Field.Label>
      <SingleSelect value={locale} onChange={(value) => onChoose(String(value))}>
        {offered.map((code) => (
          <SingleSelectOption key={code} value={code}>
            {names.language(code)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
