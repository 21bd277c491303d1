import { Button, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import * as z from 'zod';
import type { DeliveryDocuments } from '../../../../../contract/delivery-document';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';

interface Props extends Pick<DeliveryDocuments, 'locales' | 'shown'> {
  path: string;
  onOrdered: () => void;
}

/** In which language, and why. */
export function OrderForm({ path, locales, shown, onOrdered }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTell());
  const [locale, setLocale] = useState(locales[0]?.code ?? '');
  const [why, setWhy] = useState('');
  const order = () =>
    run(async () => {
      await send(path, { locale, why }, z.object({ id: z.number() }));
      setWhy('');
      announce(say('hub.signatures.document.ordered'));
      onOrdered();
    });
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 4, padding: 5, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        void order();
      }}
    >
      <Typography tag="h2" variant="delta">
        {say('hub.signatures.document.order')}
      </Typography>
      <Typography textColor="neutral700">{say('hub.signatures.document.shown', { count: shown })}</Typography>
      <Field.Root width="20rem" maxWidth="100%">
        <Field.Label>{say('hub.signatures.document.language')}</Field.Label>
        <SingleSelect value={locale} onChange={(value) => setLocale(String(value))}>
          {locales.map(({ code, name }) => (
            <SingleSelectOption key={code} value={code}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <WhyField value={why} onChange={setWhy} {...(trouble !== null && { error: trouble })} />
      <Flex>
        <Button type="submit" loading={busy}>
          {say('hub.signatures.document.make')}
        </Button>
      </Flex>
    </Flex>
  );
}
