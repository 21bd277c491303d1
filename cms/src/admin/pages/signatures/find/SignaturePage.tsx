import { Flex, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { signatureStory, type TypedEntry } from '../../../../../contract/found-signatures';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Refused } from '../Refused';
import { Acts, type Done } from './Acts';
import { Deeds } from './Deeds';
import { StateBadge, TextLink } from './FoundRow';
import { Panel } from './parts';
import { StoryFacts } from './StoryFacts';
import { TypedFacts } from './TypedFacts';

const Back = styled(TextLink)`
  display: inline-flex;
  gap: 8px;
  align-items: center;
  [dir='rtl'] & svg {
    transform: scaleX(-1);
  }
`;

/** `/admin/signatures/find/{id}`: the story of one signature and what can be done with it. */
export function SignaturePage() {
  const { id = '' } = useParams();
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <BackToList />
      <Story key={id} id={id} />
    </Flex>
  );
}

/** Back to where in the list somebody was; who opened this page by its address comes to its beginning. */
function BackToList() {
  const say = useSay();
  const go = useNavigate();
  const came = (window.history.state as { idx?: number } | null)?.idx;
  return (
    <div>
      <Back
        to="/signatures/find"
        data-back
        onClick={(event) => {
          if (!came) return;
          event.preventDefault();
          go(-1);
        }}
      >
        <ArrowLeft aria-hidden /> {say('hub.signatures.find.back')}
      </Back>
    </div>
  );
}

function Story({ id }: { id: string }) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const ask = useCallback(
    (signal: AbortSignal) => read(`/signatures/${encodeURIComponent(id)}`, signatureStory, signal),
    [read, id],
  );
  const { loaded, reload } = useLoaded(ask);
  const [typed, setTyped] = useState<TypedEntry | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const story = loaded.value;
  const settled = (what: Done, entry?: TypedEntry) => {
    setDone(what);
    setTyped(entry ?? (what === 'opened' ? typed : null));
    if (what !== 'withdrawn') reload();
  };
  return (
    <>
      <Flex gap={3} wrap="wrap">
        <Typography tag="h2" variant="beta">
          {say('hub.signatures.find.number', { id })}
        </Typography>
        {done !== 'withdrawn' && <StateBadge state={story.state} />}
        {done !== 'withdrawn' && story.publicName !== null && (
          <Typography variant="beta" fontWeight="regular">
            <bdi>{story.publicName}</bdi>
          </Typography>
        )}
      </Flex>
      <Typography role="status" fontWeight="semiBold" data-done>
        {done && say(`hub.signatures.find.done.${done}`)}
      </Typography>
      {done !== 'withdrawn' && (
        <>
          <Acts story={story} onDone={settled} />
          {typed && <TypedFacts entry={typed} />}
          <Panel tag="section" aria-label={say('hub.signatures.find.story')}>
            <StoryFacts story={story} />
          </Panel>
          <Deeds deeds={story.deeds} />
        </>
      )}
    </>
  );
}
