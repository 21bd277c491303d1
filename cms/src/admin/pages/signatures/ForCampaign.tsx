import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useSay, type Sentence } from '../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from './CampaignChoice';
import { Refused } from './Refused';

interface Props {
  /** What the section is for. */
  intro?: Sentence;
  /** The section for a campaign, by its `documentId`. */
  children: (campaign: string) => ReactNode;
}

/** A section about one campaign, and the way to another. */
export function ForCampaign({ intro, children }: Props) {
  const say = useSay();
  const { loaded, reload } = useCampaigns();
  const campaigns = loaded.state === 'here' ? loaded.value : [];
  const { chosen, choose } = useChosenCampaign(campaigns);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  if (!chosen) return <Typography>{say('hub.signatures.noCampaign')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {intro && <Typography textColor="neutral700">{say(intro)}</Typography>}
      <CampaignChoice campaigns={campaigns} chosen={chosen.documentId} onChoose={choose} />
      {children(chosen.documentId)}
    </Flex>
  );
}
