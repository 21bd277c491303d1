import { Button, Flex } from '@strapi/design-system';
import { Check, CheckCircle } from '@strapi/icons';
import type { Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import type { Row } from './use-row';

interface Props {
  text: Text;
  row: Row;
  /** Takes the focus into the row before the button that has it goes away. */
  hold: () => void;
}

/** What can be done with a text as it is: only that which would have an effect is offered. */
export function Actions({ text, row, hold }: Props) {
  const say = useSay();
  const held = (act: () => unknown) => () => {
    hold();
    void act();
  };
  const busy = row.state.kind === 'saving';
  const settled = row.begunFor === null;
  return (
    <Flex gap={2} wrap="wrap">
      {row.changed && settled && (
        <>
          <Button size="S" loading={busy} startIcon={<Check />} onClick={held(row.save)}>
            {say('hub.desk.save')}
          </Button>
          <Button size="S" variant="tertiary" disabled={busy} onClick={held(row.giveBack)}>
            {say('hub.desk.giveBack')}
          </Button>
        </>
      )}
      {text.state === 'outdated' && !row.changed && (
        <Button
          size="S"
          variant="success-light"
          disabled={busy}
          startIcon={<CheckCircle />}
          onClick={held(row.stillRight)}
        >
          {say('hub.desk.stillRight')}
        </Button>
      )}
      {text.publishable && settled && (text.state === 'draft' || row.changed) && (
        <Button size="S" variant="secondary" disabled={busy} onClick={held(() => row.publish())}>
          {say(row.changed ? 'hub.desk.saveAndPublish' : 'hub.desk.publish')}
        </Button>
      )}
    </Flex>
  );
}
