import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { cleaning, conditions, type Conditions } from '../../../../../contract/cleaning';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { Choices } from '../find/Choices';
import { Panel } from '../find/parts';
import { conditionsFrom, typedFrom, type TypedConditions } from './typed-conditions';

interface Props {
  campaign: string;
  /** What a cluster filled in. */
  asked: Conditions | undefined;
  onCounting: (run: number) => void;
}

/** What is set aside already is meant by nothing. */
const meantStates = ['waiting', 'confirmed'] as const;

type Put = (field: keyof Conditions) => (value: string) => void;

/** Which signatures are meant. Counting them changes nothing. */
export function ConditionsForm({ campaign, asked, onCounting }: Props) {
  const say = useSay();
  const { send } = useSignatureDesk();
  const { busy, trouble, setTrouble, run } = useTask(useTell());
  const [typed, setTyped] = useState<TypedConditions>(typedFrom(asked));
  const put: Put = (field) => (value) => setTyped((before) => ({ ...before, [field]: value }));
  const count = (event: FormEvent) => {
    event.preventDefault();
    const meant = conditions.safeParse(conditionsFrom(typed));
    if (!meant.success) {
      setTrouble(say('hub.signatures.clean.noCondition'));
      return;
    }
    void run(async () => onCounting((await send('/cleaning', { campaign, conditions: meant.data }, cleaning)).id));
  };
  return (
    <Panel tag="form" aria-labelledby="conditions" onSubmit={count} noValidate>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" id="conditions">
          {say('hub.signatures.clean.conditions')}
        </Typography>
        <Flex gap={4} wrap="wrap" alignItems="start">
          <Typed {...{ typed, put }} field="network" />
          {typed.domainTag ? (
            <Typed {...{ typed, put }} field="domainTag" />
          ) : (
            <Typed {...{ typed, put }} field="domain" />
          )}
          <Typed {...{ typed, put }} field="name" />
          <Typed {...{ typed, put }} field="from" type="datetime-local" />
          <Typed {...{ typed, put }} field="until" type="datetime-local" />
          <Choices states={meantStates} {...{ typed, put }} />
        </Flex>
        <Typography role="alert" textColor="danger700">
          {trouble}
        </Typography>
        <Flex>
          <Button type="submit" loading={busy}>
            {say('hub.signatures.clean.count')}
          </Button>
        </Flex>
      </Flex>
    </Panel>
  );
}

interface TypedProps {
  field: 'network' | 'domain' | 'domainTag' | 'name' | 'from' | 'until';
  type?: string;
  typed: TypedConditions;
  put: Put;
}

function Typed({ field, type = 'text', typed, put }: TypedProps) {
  const say = useSay();
  return (
    <Field.Root width="24rem" maxWidth="100%" hint={say(`hub.signatures.clean.${field}.hint`)}>
      <Field.Label>{say(`hub.signatures.clean.${field}`)}</Field.Label>
      <Field.Input
        {...{ type, name: field, value: typed[field] ?? '', maxLength: 253, autoComplete: 'off' }}
        onChange={({ target }: { target: HTMLInputElement }) => put(field)(target.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
