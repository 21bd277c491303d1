import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSay } from '../../../say';

interface Props {
  label: string;
  options: readonly { code: string; name: string }[];
  value: string | undefined;
  /** With '' when all are meant. */
  onChoose: (code: string) => void;
}

const every = 'every';

/** One of these, or all. */
export function Choice({ label, options, value, onChoose }: Props) {
  const say = useSay();
  return (
    <Field.Root width="24rem" maxWidth="100%">
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value === undefined || value === '' ? every : value}
        onChange={(code) => onChoose(code === every ? '' : String(code))}
      >
        <SingleSelectOption value={every}>{say('hub.signatures.find.every')}</SingleSelectOption>
        {options.map(({ code, name }) => (
          <SingleSelectOption key={code} value={code}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
