import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { styled } from 'styled-components';
import { signatureFilter, signatureStates, type SignatureFilter } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { Choices } from './Choices';
import { Panel } from './parts';

interface Props {
  filter: SignatureFilter;
  onFilter: (filter: SignatureFilter) => void;
}

type TypedFilter = Partial<Record<keyof SignatureFilter, string>>;
type Put = (field: keyof SignatureFilter) => (value: string) => void;

/** What is left empty is not asked for; what the contract does not take, neither. */
const filterOf = (typed: TypedFilter): SignatureFilter | null =>
  signatureFilter.safeParse(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim()))).data ?? null;

/** Which signatures to list, by what is not personal: such a search leaves no line in the log. */
export function FilterForm({ filter, onFilter }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState<TypedFilter>(filter);
  const [wrong, setWrong] = useState(false);
  const show = (event: FormEvent) => {
    event.preventDefault();
    const wanted = filterOf(typed);
    setWrong(!wanted);
    if (wanted) onFilter(wanted);
  };
  const put: Put = (field) => (value) => setTyped((before) => ({ ...before, [field]: value }));
  return (
    <Panel tag="form" role="search" aria-labelledby="filter" onSubmit={show} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" id="filter">
          {say('hub.signatures.find.filter')}
        </Typography>
        <Flex gap={4} wrap="wrap" alignItems="start">
          <Choices states={signatureStates} {...{ typed, put }} />
          <Typed {...{ typed, put }} field="day" label={say('hub.signatures.find.day')} type="date" />
          {(['name', 'network'] as const).map((field) => (
            <Typed
              key={field}
              {...{ field, typed, put }}
              label={say(`hub.signatures.find.${field}`)}
              hint={say(`hub.signatures.find.${field}.hint`)}
            />
          ))}
        </Flex>
        <Typography role="alert" textColor="danger700">
          {wrong && say('hub.signatures.refused.malformed')}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button type="submit">{say('hub.signatures.find.show')}</Button>
          <Button variant="tertiary" onClick={() => onFilter({})}>
            {say('hub.signatures.find.clear')}
          </Button>
        </Flex>
      </Flex>
    </Panel>
  );
}

interface TypedProps {
  field: keyof SignatureFilter;
  label: string;
  hint?: string;
  type?: string;
  typed: TypedFilter;
  put: Put;
}

/** What the browser draws of a field for a day follows the panel, not the system. */
const DayOrText = styled(Field.Input)`
  color-scheme: ${({ theme }) => (colour('neutral0')({ theme }) === '#ffffff' ? 'light' : 'dark')};
`;

function Typed({ field, label, hint, type = 'text', typed, put }: TypedProps) {
  return (
    <Field.Root width="24rem" maxWidth="100%" {...(hint && { hint })}>
      <Field.Label>{label}</Field.Label>
      <DayOrText
        {...{ type, name: field, value: typed[field] ?? '', maxLength: 120, autoComplete: 'off' }}
        onChange={({ target }: { target: HTMLInputElement }) => put(field)(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
