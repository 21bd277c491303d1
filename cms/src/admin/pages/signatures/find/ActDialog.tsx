import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import { actDone, typedEntry, type SignatureStory, type TypedEntry } from '../../../../../contract/found-signatures';
import { Dialog } from '../../../Dialog';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk, type SignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { WhyField } from '../WhyField';
import type { Act, Done } from './Acts';

interface Props {
  act: Act;
  story: SignatureStory;
  onDone: (done: Done, entry?: TypedEntry) => void;
  onClose: () => void;
}

async function carryOut(desk: SignatureDesk, id: number, act: Act, body: object): Promise<[Done, TypedEntry?]> {
  const path = `/signatures/${String(id)}/${act}`;
  if (act === 'open') return ['opened', await desk.send(path, body, typedEntry)];
  return [(await desk.send(path, body, actDone)).state];
}

/** What an act means, and why somebody does it. */
export function ActDialog({ act, story, onDone, onClose }: Props) {
  const say = useSay();
  const desk = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTell());
  const [why, setWhy] = useState('');
  const [name, setName] = useState(story.publicName ?? '');
  const form = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = act === 'correct-name' ? { why, name } : { why };
    void run(async () => onDone(...(await carryOut(desk, story.id, act, body))));
  };
  return (
    <Dialog
      title={say(`hub.signatures.find.act.${act}`)}
      onClose={onClose}
      action={
        <Button type="submit" form={form} loading={busy} variant={act === 'withdraw' ? 'danger' : 'default'}>
          {say(`hub.signatures.find.act.${act}`)}
        </Button>
      }
    >
      <form id={form} onSubmit={send} noValidate>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography tag="p">{say(`hub.signatures.find.means.${act}`)}</Typography>
          {act === 'correct-name' && <NameField name={name} onChange={setName} />}
          <WhyField value={why} onChange={setWhy} />
          <Typography role="alert" tag="p" textColor="danger700">
            {trouble}
          </Typography>
        </Flex>
      </form>
    </Dialog>
  );
}

function NameField({ name, onChange }: { name: string; onChange: (name: string) => void }) {
  const say = useSay();
  return (
    <Field.Root required>
      <Field.Label>{say('hub.signatures.find.publicName')}</Field.Label>
      <Field.Input
        {...{ name: 'name', value: name, maxLength: 120, autoComplete: 'off', dir: 'auto' }}
        onChange={({ target }: { target: HTMLInputElement }) => onChange(target.value)}
      />
    </Field.Root>
  );
}
