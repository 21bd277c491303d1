import { useState } from 'react';
import type { Cluster, Conditions } from '../../../../../contract/cleaning';
import { ForCampaign } from '../ForCampaign';
import { Clusters } from './Clusters';
import { ConditionsForm } from './ConditionsForm';
import { CurrentRun } from './CurrentRun';
import { Runs } from './Runs';

/** `/admin/signatures/clean`: what stands out, what is meant, and what was set aside before. */
export const CleanPage = () => (
  <ForCampaign intro="hub.signatures.clean.intro">
    {(campaign) => <Cleaning key={campaign} campaign={campaign} />}
  </ForCampaign>
);

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
