import { Button, Field, Flex, Radio, Textarea } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import { changeKind, statementChange, type StatementChange } from '../../../../../contract/revision';
import { useSay } from '../../../say';

interface Props {
  busy: boolean;
  locale: string;
  direction: 'ltr' | 'rtl';
  publish: (change: StatementChange) => void;
}

/** Asks what changed in a statement and why: both stand in its public history, in the language of the statement. */
export function Explain({ busy, locale, direction, publish }: Props) {
  const say = useSay();
  const id = useId();
  const [kind, setKind] = useState<string>('');
  const [reason, setReason] = useState('');
  const change = statementChange.safeParse({ kind, reason }).data;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (change) publish(change);
  };
  return (
    <form onSubmit={send} data-explain>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name={`${id}-kind`}>
          <Field.Label id={`${id}-kind`}>{say('hub.field.campaign.changeKind.label')}</Field.Label>
          <Radio.Group aria-labelledby={`${id}-kind`} value={kind} onValueChange={setKind}>
            {changeKind.options.map((option) => (
              <Radio.Item key={option} value={option}>
                {say(`hub.option.${option}`)}
              </Radio.Item>
            ))}
          </Radio.Group>
        </Field.Root>
        <Field.Root name={`${id}-reason`} hint={say('hub.field.campaign.changeReason.help')}>
          <Field.Label>{say('hub.field.campaign.changeReason.label')}</Field.Label>
          <Textarea
            value={reason}
            maxLength={500}
            lang={locale}
            dir={direction}
            onChange={({ target }: { target: HTMLTextAreaElement }) => setReason(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <Flex>
          <Button type="submit" size="S" loading={busy} disabled={!change}>
            {say('hub.desk.publish')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
