import { expect, test } from 'vitest';
import type { Directory } from '../door/directory';
import { openCampaigns } from './remind-unconfirmed';

test('nobody is reminded of a campaign that takes no confirmation any more', () => {
  const campaign = (documentId: string, closesOn: string | null, state = 'open') =>
    [documentId, { documentId, slug: documentId, dates: { state, opensOn: null, closesOn } }] as const;
  const byId = new Map([
    campaign('open', null),
    campaign('ends-today', '2026-11-22'),
    campaign('ended', '2026-11-21'),
    campaign('won', null, 'won'),
  ]);
  expect(openCampaigns({ today: '2026-11-22', byId } as unknown as Directory)).toEqual(['open', 'ends-today']);
});
