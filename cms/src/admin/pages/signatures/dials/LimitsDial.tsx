import { Button, Field, Flex, Grid } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { limitNames, limitRanges, type DialsPage, type Limit, type Limits } from '../../../../../contract/dials';
import { useSay } from '../../../say';
import { Dial } from './Dial';
import { useTurn } from './use-turn';

type Typed = Record<Limit, string>;

const typedOf = (limits: Limits): Typed =>
  Object.fromEntries(limitNames.map((name) => [name, limits[name] === null ? '' : String(limits[name])])) as Typed;

/** What is no number stays none, and is refused by the hub. */
const limitsOf = (typed: Typed): Limits =>
  Object.fromEntries(
    limitNames.map((name) => [name, typed[name].trim() === '' ? null : Number(typed[name])]),
  ) as Limits;

const empty = typedOf(Object.fromEntries(limitNames.map((name) => [name, null])) as Limits);

/** How many signatures are taken without a proof of work; the words are those of the content manager. */
export function LimitsDial({ limits, defaults }: Pick<DialsPage, 'limits' | 'defaults'>) {
  const say = useSay();
  const turn = useTurn();
  const [typed, setTyped] = useState(() => typedOf(limits));
  const wrong = (name: Limit) => {
    const value = Number(typed[name]);
    const [least, most] = limitRanges[name];
    return typed[name].trim() !== '' && !(Number.isInteger(value) && value >= least && value <= most);
  };
  return (
    <Dial title="hub.signatures.dials.limits.title" help="hub.signatures.dials.limits.help">
      <Grid.Root gap={4}>
        {limitNames.map((name) => (
          <Grid.Item key={name} col={6} xs={12} direction="column" alignItems="stretch">
            <LimitField
              {...{ name, value: typed[name], wrong: wrong(name), standard: defaults[name] ?? 0 }}
              onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          </Grid.Item>
        ))}
      </Grid.Root>
      <Flex gap={2} wrap="wrap">
        <Button
          variant="secondary"
          disabled={limitNames.some(wrong)}
          onClick={() => turn({ dial: 'limits', limits: limitsOf(typed) })}
        >
          {say('hub.signatures.dials.save')}
        </Button>
        <Button variant="tertiary" onClick={() => setTyped(empty)}>
          {say('hub.signatures.dials.limits.reset')}
        </Button>
      </Flex>
    </Dial>
  );
}

interface FieldProps {
  name: Limit;
  value: string;
  wrong: boolean;
  standard: number;
  onChange: (value: string) => void;
}

function LimitField({ name, value, wrong, standard, onChange }: FieldProps) {
  const say = useSay();
  const intl = useIntl();
  const [least, most] = limitRanges[name];
  const help = intl.messages[`hub.field.protection.${name}.help`];
  const about = say('hub.signatures.dials.limits.default', { value: standard, least, most });
  const hint = [typeof help === 'string' ? help : '', about].filter(Boolean).join(' ');
  return (
    <Field.Root hint={hint} error={wrong && about}>
      <Field.Label>{say(`hub.field.protection.${name}.label`)}</Field.Label>
      <Field.Input
        {...{ value, inputMode: 'numeric', dir: 'ltr', maxLength: 10, autoComplete: 'off' }}
        onChange={({ target }) => onChange(target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
