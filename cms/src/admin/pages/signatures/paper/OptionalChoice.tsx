import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSay, type Sentence } from '../../../say';

interface Props {
  label: Sentence;
  options: readonly { code: string; name: string }[];
  /** '' for none. */
  value: string;
  onChoose: (code: string) => void;
}

const none = 'none';

/** One of these, or none. */
export function OptionalChoice({ label, options, value, onChoose }: Props) {
  const say = useSay();
  return (
    <Field.Root width="24rem" maxWidth="100%">
      <Field.Label>{say(label)}</Field.Label>
      <SingleSelect
        value={value === '' ? none : value}
        onChange={(code) => onChoose(code === none ? '' : String(code))}
      >
        <SingleSelectOption value={none}>{say('hub.signatures.paper.none')}</SingleSelectOption>
        {options.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
