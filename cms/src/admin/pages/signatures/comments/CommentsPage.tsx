import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState, type FormEvent } from 'react';
import { useSay } from '../../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from '../CampaignChoice';
import { Refused } from '../Refused';
import { WhyField } from '../WhyField';
import { CommentDesk } from './CommentDesk';

/** Said once for as long as the panel is open: in no address and in no storage of the browser. */
let saidBefore = '';

/** Comments on which the campaign decides. Reading them is looking at personal data, so first of all it is said why. */
export function CommentsPage() {
  const say = useSay();
  const loaded = useCampaigns();
  const campaigns = loaded.state === 'here' ? loaded.value : [];
  const { chosen, choose } = useChosenCampaign(campaigns);
  const [why, setWhy] = useState(saidBefore);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={() => location.reload()} />;
  if (!chosen) return <Typography>{say('hub.signatures.comments.noCampaign')}</Typography>;
  const open = (said: string): void => {
    saidBefore = said;
    setWhy(said);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral700">{say('hub.signatures.comments.intro')}</Typography>
      <CampaignChoice campaigns={campaigns} chosen={chosen.documentId} onChoose={choose} />
      {why === '' ? (
        <SayWhy onSaid={open} />
      ) : (
        <CommentDesk key={chosen.documentId} campaign={chosen.documentId} why={why} />
      )}
    </Flex>
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
