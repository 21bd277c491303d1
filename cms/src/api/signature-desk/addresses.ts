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
  { method: 'GET', path: '/exports', handler: 'exports.list', action: work },
  { method: 'POST', path: '/exports', handler: 'exports.order', action: work },
  { method: 'DELETE', path: '/exports/:id', handler: 'exports.drop', action: work },
  { method: 'POST', path: '/exports/:id/link', handler: 'exports.link', action: work },
  { method: 'GET', path: '/exports/:id/file/:token', handler: 'exports.file', action: work, ticket: true },
  { method: 'POST', path: '/signatures/list', handler: 'find.list', action: work },
  { method: 'POST', path: '/signatures/by-address', handler: 'find.byAddress', action: work },
  { method: 'GET', path: '/signatures/:id', handler: 'find.story', action: work },
  { method: 'POST', path: '/signatures/:id/open', handler: 'find.open', action: work },
  { method: 'POST', path: '/signatures/:id/send-again', handler: 'find.sendAgain', action: work },
  { method: 'POST', path: '/signatures/:id/withdraw', handler: 'find.withdraw', action: work },
  { method: 'POST', path: '/signatures/:id/correct-name', handler: 'find.correctName', action: work },
  { method: 'POST', path: '/cleaning', handler: 'clean.count', action: work },
  { method: 'GET', path: '/cleaning', handler: 'clean.list', action: work },
  { method: 'GET', path: '/cleaning/:id', handler: 'clean.one', action: work },
  { method: 'POST', path: '/cleaning/:id/start', handler: 'clean.start', action: work },
  { method: 'POST', path: '/cleaning/:id/cancel', handler: 'clean.cancel', action: work },
  { method: 'POST', path: '/cleaning/:id/reverse', handler: 'clean.reverse', action: work },
  { method: 'GET', path: '/clusters', handler: 'clean.clusters', action: work },
  { method: 'POST', path: '/clusters/:id/dismiss', handler: 'clean.dismiss', action: work },
  { method: 'GET', path: '/campaigns/:campaign/paper', handler: 'paper.list', action: work },
  { method: 'POST', path: '/campaigns/:campaign/paper', handler: 'paper.add', action: work },
  { method: 'POST', path: '/campaigns/:campaign/paper-scans', handler: 'paper.upload', action: work },
  { method: 'PUT', path: '/paper/:id', handler: 'paper.change', action: work },
  { method: 'POST', path: '/paper/:id/removal', handler: 'paper.remove', action: work },
  { method: 'POST', path: '/paper/:id/restoring', handler: 'paper.restore', action: work },
  { method: 'POST', path: '/paper/:id/scan', handler: 'paper.scan', action: work },
  { method: 'GET', path: '/campaigns/:campaign/imports', handler: 'imports.list', action: work },
  { method: 'POST', path: '/campaigns/:campaign/imports', handler: 'imports.upload', action: work },
  { method: 'GET', path: '/imports/:id', handler: 'imports.one', action: work },
  { method: 'POST', path: '/imports/:id/check', handler: 'imports.check', action: work },
  { method: 'POST', path: '/imports/:id/start', handler: 'imports.start', action: work },
  { method: 'DELETE', path: '/imports/:id', handler: 'imports.drop', action: work },
  { method: 'GET', path: '/dials', handler: 'dials.read', action: work },
  { method: 'PUT', path: '/dials', handler: 'dials.turn', action: work },
  { method: 'GET', path: '/campaigns/:campaign/documents', handler: 'document.list', action: work },
  { method: 'POST', path: '/campaigns/:campaign/documents', handler: 'document.order', action: work },
  { method: 'POST', path: '/documents/:id/file', handler: 'document.download', action: work },
  { method: 'POST', path: '/documents/:id/removal', handler: 'document.remove', action: work },
  { method: 'GET', path: '/audit', handler: 'audit.list', action: 'api::signature-desk.audit' },
];
