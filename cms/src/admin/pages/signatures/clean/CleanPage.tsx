import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Cluster, Conditions } from '../../../../../contract/cleaning';
import { useSay } from '../../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from '../CampaignChoice';
import { Refused } from '../Refused';
import { Clusters } from './Clusters';
import { ConditionsForm } from './ConditionsForm';
import { CurrentRun } from './CurrentRun';
import { Runs } from './Runs';

/** `/admin/signatures/clean`: what stands out, what is meant, and what was set aside before. */
export function CleanPage() {
  const say = useSay();
  const campaigns = useCampaigns();
  const known = campaigns.state === 'here' ? campaigns.value : [];
  const { chosen, choose } = useChosenCampaign(known);
  if (campaigns.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (campaigns.state === 'refused')
    return <Refused refusal={campaigns.refusal} again={() => window.location.reload()} />;
  if (!chosen) return <Typography>{say('hub.signatures.find.noCampaign')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral700">{say('hub.signatures.clean.intro')}</Typography>
      <CampaignChoice campaigns={known} chosen={chosen.documentId} onChoose={choose} />
      <Cleaning key={chosen.documentId} campaign={chosen.documentId} />
    </Flex>
  );
}

/** What a cluster is about, as the conditions that find it: that hour and the tag. */
export function conditionsOf({ kind, tag, domain, hour }: Cluster): Conditions {
  const until = new Date(Date.parse(hour) + 3_600_000).toISOString().replace('.000', '');
  const about = kind === 'network' ? { network: tag } : domain === null ? { domainTag: tag } : { domain };
  return { ...about, from: hour, until };
}

function Cleaning({ campaign }: { campaign: string }) {
  const [asked, setAsked] = useState<Conditions | undefined>();
  const [run, setRun] = useState<number | null>(null);
  const [changes, setChanges] = useState(0);
  return (
    <>
      <Clusters campaign={campaign} changes={changes} onLook={(cluster) => setAsked(conditionsOf(cluster))} />
      <ConditionsForm key={JSON.stringify(asked)} campaign={campaign} asked={asked} onCounting={setRun} />
      {run !== null && <CurrentRun key={run} id={run} onChanged={() => setChanges(changes + 1)} />}
      <Runs campaign={campaign} changes={changes} onOpen={setRun} />
    </>
  );
}
