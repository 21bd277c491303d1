import { Route, Routes } from 'react-router-dom';
import { ForCampaign } from '../ForCampaign';
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
  const { search, go } = useSearch();
  return (
    <ForCampaign>
      {(campaign) => {
        const asked = { ...search, campaign };
        return (
          <>
            <AddressSearch key={campaign} campaign={campaign} />
            <FilterForm
              key={JSON.stringify(search.filter)}
              filter={search.filter}
              onFilter={(filter) => go({ filter, place: undefined })}
            />
            <FoundSignatures
              key={JSON.stringify(asked)}
              asked={asked}
              onPlace={(place) => go({ ...search, place })}
              onFilter={(filter) => go({ filter, place: undefined })}
            />
          </>
        );
      }}
    </ForCampaign>
  );
}
