import { Button, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Dials } from '../../../../../contract/dials';
import { useSay } from '../../../say';
import { BlockedList } from './BlockedList';
import { Dial } from './Dial';
import { UntilField } from './UntilField';
import { useTurn } from './use-turn';

/** From where no signature is taken. */
export function Networks({ networks }: Pick<Dials, 'networks'>) {
  const say = useSay();
  const turn = useTurn();
  const [network, setNetwork] = useState('');
  const [until, setUntil] = useState('');
  const block = () =>
    turn({ dial: 'network-blocked', network, until: until.trim() === '' ? null : until.trim() }, () => setNetwork(''));
  const blocked = networks.map((one) => ({
    name: one.network,
    note: one.until === null ? '' : say('hub.signatures.dials.untilDay', { day: one.until }),
  }));
  return (
    <Dial title="hub.signatures.dials.networks.title" help="hub.signatures.dials.networks.help">
      <BlockedList blocked={blocked} onUnblock={(name) => turn({ dial: 'network-unblocked', network: name })} />
      <Flex gap={3} alignItems="start" wrap="wrap">
        <Field.Root hint={say('hub.signatures.dials.networks.hint')} width="32rem" maxWidth="100%">
          <Field.Label>{say('hub.signatures.dials.networks.field')}</Field.Label>
          <Field.Input
            {...{ value: network, maxLength: 60, dir: 'ltr', autoComplete: 'off', spellCheck: false }}
            onChange={({ target }) => setNetwork(target.value)}
          />
          <Field.Hint />
        </Field.Root>
        <UntilField value={until} onChange={setUntil} />
      </Flex>
      <Flex>
        <Button variant="secondary" disabled={network.trim() === ''} onClick={block}>
          {say('hub.signatures.dials.block')}
        </Button>
      </Flex>
    </Dial>
  );
}
