import { Button, Flex } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../../say';
import { ForCampaign } from '../ForCampaign';
import { WhyField } from '../WhyField';
import { CommentDesk } from './CommentDesk';

/** Said once for as long as the panel is open: in no address and in no storage of the browser. */
let saidBefore = '';

/** Comments on which the campaign decides. Reading them is looking at personal data, so first of all it is said why. */
export function CommentsPage() {
  const [why, setWhy] = useState(saidBefore);
  const open = (said: string): void => {
    saidBefore = said;
    setWhy(said);
  };
  return (
    <ForCampaign intro="hub.signatures.comments.intro">
      {(campaign) =>
        why === '' ? <SayWhy onSaid={open} /> : <CommentDesk key={campaign} campaign={campaign} why={why} />
      }
    </ForCampaign>
  );
}

function SayWhy({ onSaid }: { onSaid: (why: string) => void }) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = typed.trim();
    if (said.length < 3) setMissing(true);
    else onSaid(said);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Flex direction="column" alignItems="start" gap={4} padding={6} background="neutral0" hasRadius>
        <Flex direction="column" alignItems="stretch" width="48rem" maxWidth="100%">
          <WhyField value={typed} onChange={setTyped} error={missing ? say('hub.signatures.why.missing') : undefined} />
        </Flex>
        <Button type="submit">{say('hub.signatures.comments.open')}</Button>
      </Flex>
    </form>
  );
}
