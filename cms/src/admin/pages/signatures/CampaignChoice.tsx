import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import * as z from 'zod';
import { deskCampaign, type DeskCampaign } from '../../../../contract/signature-desk';
import { useLoaded, type Loading } from '../../exchange/use-loaded';
import { useSay } from '../../say';
import { useSignatureDesk } from './exchange/use-signature-desk';

/** The campaigns to choose from. */
export function useCampaigns(): Loading<DeskCampaign[]> {
  const { read } = useSignatureDesk();
  const ask = useCallback((signal: AbortSignal) => read('/campaigns', z.array(deskCampaign), signal), [read]);
  return useLoaded(ask);
}

/** The campaign in the address of the page, so that a tab that is opened again shows the same one; else the latest. */
export function useChosenCampaign(campaigns: readonly DeskCampaign[]) {
  const [address, setAddress] = useSearchParams();
  const asked = address.get('campaign');
  const chosen = campaigns.find(({ documentId }) => documentId === asked) ?? campaigns.at(0);
  const choose = (documentId: string) => setAddress({ campaign: documentId }, { replace: true });
  return { chosen, choose };
}

interface Props {
  campaigns: readonly DeskCampaign[];
  chosen: string;
  onChoose: (documentId: string) => void;
}

export function CampaignChoice({ campaigns, chosen, onChoose }: Props) {
  const say = useSay();
  return (
    <Field.Root width="32rem" maxWidth="100%">
      <Field.Label>{say('hub.signatures.campaign')}</Field.Label>
      <SingleSelect value={chosen} onChange={(value) => onChoose(String(value))}>
        {campaigns.map(({ documentId, title }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {title}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
