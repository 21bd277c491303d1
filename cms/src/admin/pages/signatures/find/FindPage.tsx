import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useSay } from '../../../say';
import { CampaignChoice, useCampaigns, useChosenCampaign } from '../CampaignChoice';
import { Refused } from '../Refused';
import { AddressSearch } from './AddressSearch';
import { FilterForm } from './FilterForm';
import { FoundSignatures } from './FoundSignatures';
import { SignaturePage } from './SignaturePage';
import { useSearch } from './use-search';

/** `/admin/signatures/find`: the signatures of a campaign; below it, one of them. */
export function FindPage() {
  return (
    <Routes>
      <Route index element={<Finding />} />
      <Route path=":id" element={<SignaturePage />} />
    </Routes>
  );
}

function Finding() {
  const say = useSay();
  const campaigns = useCampaigns();
  const known = campaigns.state === 'here' ? campaigns.value : [];
  const { chosen, choose } = useChosenCampaign(known);
  const { search, go } = useSearch();
  if (campaigns.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (campaigns.state === 'refused')
    return <Refused refusal={campaigns.refusal} again={() => window.location.reload()} />;
  if (!chosen) return <Typography>{say('hub.signatures.find.noCampaign')}</Typography>;
  const asked = { ...search, campaign: chosen.documentId };
  const key = JSON.stringify(asked);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <CampaignChoice campaigns={known} chosen={chosen.documentId} onChoose={choose} />
      <AddressSearch key={chosen.documentId} campaign={chosen.documentId} />
      <FilterForm
        key={JSON.stringify(search.filter)}
        filter={search.filter}
        onFilter={(filter) => go({ filter, place: undefined })}
      />
      <FoundSignatures
        key={key}
        asked={asked}
        onPlace={(place) => go({ ...search, place })}
        onFilter={(filter) => go({ filter, place: undefined })}
      />
    </Flex>
  );
}
