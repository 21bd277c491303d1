import { Field, Textarea } from '@strapi/design-system';
import { useSay } from '../../say';

interface Props {
  value: string;
  onChange: (why: string) => void;
  error?: string | undefined;
}

/** Why somebody looks at or changes personal data: it is kept in the audit log with their name. */
export function WhyField({ value, onChange, error }: Props) {
  const say = useSay();
  return (
    <Field.Root required hint={say('hub.signatures.why.hint')} {...(error && { error })}>
      <Field.Label>{say('hub.signatures.why.label')}</Field.Label>
      <Textarea value={value} maxLength={500} onChange={({ target }) => onChange(target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
