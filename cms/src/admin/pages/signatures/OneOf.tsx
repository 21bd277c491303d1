import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

export interface Option<Code extends string = string> {
  code: Code;
  name: string;
}

interface Props<Code extends string> {
  label: string;
  options: readonly Option<Code>[];
  value: Code;
  onChoose: (code: Code) => void;
}

/** One of these, by choosing. */
export const OneOf = <Code extends string>({ label, options, value, onChoose }: Props<Code>) => (
  <Field.Root width="24rem" maxWidth="100%">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(code) => onChoose(String(code) as Code)}>
      {options.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);
