import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTask } from '../../exchange/use-task';
import { useSay } from '../../say';
import { useTell } from './exchange/use-tell';
import { WhyField } from './WhyField';

interface Props {
  /** What is done, as the button says it. */
  act: string;
  variant?: 'default' | 'danger';
  carryOut: (why: string) => Promise<void>;
  onClose: () => void;
}

/** Why something is done; only then it is. It takes the focus; Escape goes back. */
export function ReasonForm({ act, variant = 'default', carryOut, onClose }: Props) {
  const say = useSay();
  const { busy, trouble, run } = useTask(useTell());
  const [why, setWhy] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form
      noValidate
      ref={form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => carryOut(why));
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        <WhyField value={why} onChange={setWhy} {...(trouble !== null && { error: trouble })} />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" loading={busy} variant={variant}>
            {act}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {say('hub.desk.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
