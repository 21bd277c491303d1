import { Field } from '@strapi/design-system';
import { useSay } from '../../../say';

/** A last day; a text, since the picker of the design system knows no right to left. */
export function UntilField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <Field.Root hint={say('hub.signatures.dials.untilHint')} width="32rem" maxWidth="100%">
      <Field.Label>{say('hub.signatures.dials.until')}</Field.Label>
      <Field.Input
        {...{ value, maxLength: 10, dir: 'ltr', autoComplete: 'off', placeholder: '' }}
        onChange={({ target }) => onChange(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
