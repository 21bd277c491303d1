import { useLocation, useSearchParams } from 'react-router-dom';
import * as z from 'zod';
import {
  foundPlace,
  signatureFilter,
  type FoundPlace,
  type SignatureFilter,
} from '../../../../../contract/found-signatures';

const inAddress = signatureFilter.omit({ name: true }).strip();
const inHistory = z.object({ name: signatureFilter.shape.name, place: foundPlace.optional() });

export interface Search {
  filter: SignatureFilter;
  place: FoundPlace | undefined;
}

/**
 * What is searched for and where in its list somebody is, so that going back leads there. A name stands in no address: it
 * and the place are in what the browser keeps of a step of its history.
 */
export function useSearch() {
  const [address, setAddress] = useSearchParams();
  const location = useLocation();
  const { name, place } = inHistory.safeParse(location.state).data ?? {};
  const asked = inAddress.safeParse(Object.fromEntries(address)).data ?? {};
  const search: Search = { filter: { ...asked, ...(name !== undefined && { name }) }, place };
  const go = ({ filter: { name: wanted, ...rest }, place: to }: Search): void => {
    const campaign = address.get('campaign');
    const state = { ...(wanted !== undefined && { name: wanted }), ...(to && { place: to }) };
    setAddress({ ...(campaign !== null && { campaign }), ...rest }, { state });
  };
  return { search, go };
}
