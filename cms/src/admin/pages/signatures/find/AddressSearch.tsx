import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { foundByAddress, type FoundSignature } from '../../../../../contract/found-signatures';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';
import { FoundRow } from './FoundRow';
import { Panel, Rows } from './parts';

/** Whoever writes to a campaign has an address: by it their signature is found, and the log says that somebody looked. */
export function AddressSearch({ campaign }: { campaign: string }) {
  const say = useSay();
  const { send } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTell());
  const [email, setEmail] = useState('');
  const [why, setWhy] = useState('');
  const [found, setFound] = useState<readonly FoundSignature[] | null>(null);
  const search = (event: FormEvent) => {
    event.preventDefault();
    setFound(null);
    void run(async () => setFound(await send('/signatures/by-address', { campaign, email, why }, foundByAddress)));
  };
  return (
    <Panel tag="section" aria-labelledby="by-address">
      <form onSubmit={search} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="h2" variant="delta" id="by-address">
            {say('hub.signatures.find.address.title')}
          </Typography>
          <Field.Root required width="100%" maxWidth="44rem">
            <Field.Label>{say('hub.signatures.find.address')}</Field.Label>
            <Field.Input
              {...{ type: 'email', name: 'email', value: email, autoComplete: 'off', dir: 'ltr' }}
              onChange={({ target }: { target: HTMLInputElement }) => setEmail(target.value)}
            />
          </Field.Root>
          <WhyField value={why} onChange={setWhy} />
          <Typography role="alert" textColor="danger700">
            {trouble}
          </Typography>
          <Flex>
            <Button type="submit" loading={busy}>
              {say('hub.signatures.find.address.submit')}
            </Button>
          </Flex>
        </Flex>
      </form>
      <div role="status" data-by-address>
        {found?.length === 0 && <Typography>{say('hub.signatures.find.address.none')}</Typography>}
        {found && found.length > 0 && (
          <Rows aria-label={say('hub.signatures.find.list')}>
            {found.map((signature) => (
              <FoundRow key={signature.id} signature={signature} />
            ))}
          </Rows>
        )}
      </div>
    </Panel>
  );
}
