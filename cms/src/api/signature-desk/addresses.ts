import type { PanelAddress } from '../desk/addresses';
import type { SignatureDeskAction } from './actions';

type Address = PanelAddress<SignatureDeskAction>;

const work = 'api::signature-desk.work';

/** Every address below `/signature-desk`; each is for sessions of the admin panel only. */
export const signatureDeskAddresses: readonly Address[] = [
  { method: 'GET', path: '/campaigns', handler: 'campaigns.list', action: work },
  { method: 'POST', path: '/comments', handler: 'comments.list', action: work },
  { method: 'POST', path: '/comments/decide', handler: 'comments.decide', action: work },
  { method: 'POST', path: '/comments/choose', handler: 'comments.choose', action: work },
  { method: 'GET', path: '/audit', handler: 'audit.list', action: 'api::signature-desk.audit' },
];
