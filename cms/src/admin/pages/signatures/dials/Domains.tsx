import { Button, Checkbox, Field, Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Dials } from '../../../../../contract/dials';
import { useSay } from '../../../say';
import { BlockedList } from './BlockedList';
import { Dial } from './Dial';
import { useTurn } from './use-turn';

/** Of which domains no mail address is taken. */
export function Domains({ domains }: Pick<Dials, 'domains'>) {
  const say = useSay();
  const turn = useTurn();
  const [domain, setDomain] = useState('');
  const [below, setBelow] = useState(true);
  const blocked = domains.map((one) => ({
    name: one.domain,
    note: one.below ? say('hub.signatures.dials.domains.below') : '',
  }));
  return (
    <Dial title="hub.signatures.dials.domains.title" help="hub.signatures.dials.domains.help">
      <BlockedList blocked={blocked} onUnblock={(name) => turn({ dial: 'domain-unblocked', domain: name })} />
      <Field.Root width="32rem" maxWidth="100%">
        <Field.Label>{say('hub.signatures.dials.domains.field')}</Field.Label>
        <Field.Input
          {...{ value: domain, maxLength: 254, dir: 'ltr', autoComplete: 'off', spellCheck: false }}
          onChange={({ target }) => setDomain(target.value)}
        />
      </Field.Root>
      <Checkbox checked={below} onCheckedChange={(checked) => setBelow(checked === true)}>
        {say('hub.signatures.dials.domains.below')}
      </Checkbox>
      <Flex>
        <Button
          variant="secondary"
          disabled={domain.trim() === ''}
          onClick={() => turn({ dial: 'domain-blocked', domain, below }, () => setDomain(''))}
        >
          {say('hub.signatures.dials.block')}
        </Button>
      </Flex>
    </Dial>
  );
}
