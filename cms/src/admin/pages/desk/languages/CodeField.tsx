import { Field } from '@strapi/design-system';
import { useSay } from '../../../say';

interface Props {
  typed: string;
  error: string | null;
  onType: (value: string) => void;
}

/** The field for the code of a language; codes are Latin in every language of the panel. */
export function CodeField({ typed, error, onType }: Props) {
  const say = useSay();
  return (
    <Field.Root hint={say('hub.desk.languages.codeHint')} error={error ?? false} maxWidth="40rem">
      <Field.Label>{say('hub.desk.languages.code')}</Field.Label>
      <Field.Input
        {...{ name: 'code', value: typed, maxLength: 35, autoComplete: 'off', spellCheck: false, dir: 'ltr' }}
        onChange={({ target }) => onType(target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
