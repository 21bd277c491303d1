import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import { useSay, type Sentence } from '../../../say';

interface Props<Value extends string> {
  label: Sentence;
  value: Value;
  options: readonly (readonly [Value, Sentence])[];
  onSave: (value: Value) => void;
}

/** A dial with a few positions. It is chosen first and turned by the button, so that a slip of the keyboard stops no mail. */
export function Choice<Value extends string>({ label, value, options, onSave }: Props<Value>) {
  const say = useSay();
  const [chosen, setChosen] = useState<Value>(value);
  return (
    <Flex gap={3} alignItems="end" wrap="wrap">
      <Field.Root width="32rem" maxWidth="100%">
        <Field.Label>{say(label)}</Field.Label>
        <SingleSelect value={chosen} onChange={(next) => setChosen(String(next) as Value)}>
          {options.map(([option, sentence]) => (
            <SingleSelectOption key={option} value={option}>
              {say(sentence)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Button variant="secondary" disabled={chosen === value} onClick={() => onSave(chosen)}>
        {say('hub.signatures.dials.save')}
      </Button>
    </Flex>
  );
}
