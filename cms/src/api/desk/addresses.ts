import type { DeskAction } from './actions';

/** An address of the panel that is ours. */
export interface PanelAddress<Action> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below that of the desk. */
  path: string;
  /** `<controller>.<function>` of the controllers of the desk’s folder. */
  handler: string;
  /** Who may not do this gets 403. What a language’s role may write is asked beyond it. */
  action: Action;
  /**
   * A link that a browser follows carries no session: who may do this was given a ticket, and the controller asks for it
   * (src/export/ticket.ts).
   */
  ticket?: true;
}

/** Every address below `/desk`; each is for sessions of the admin panel only. */
export const deskAddresses: readonly PanelAddress<DeskAction>[] = [
  { method: 'GET', path: '/languages', handler: 'languages.list', action: 'api::desk.read' },
  { method: 'POST', path: '/languages', handler: 'languages.add', action: 'api::desk.languages' },
  { method: 'PUT', path: '/languages/:code', handler: 'languages.change', action: 'api::desk.languages' },
  { method: 'GET', path: '/languages/:code/preview', handler: 'preview.links', action: 'api::desk.read' },
  { method: 'GET', path: '/figures', handler: 'home.figures', action: 'api::desk.figures' },
  { method: 'GET', path: '/drafts', handler: 'home.drafts', action: 'api::desk.read' },
  { method: 'GET', path: '/texts', handler: 'texts.list', action: 'api::desk.read' },
  { method: 'PUT', path: '/texts', handler: 'texts.save', action: 'api::desk.read' },
  { method: 'POST', path: '/texts/still-right', handler: 'texts.stillRight', action: 'api::desk.read' },
  { method: 'POST', path: '/documents/publish', handler: 'texts.publish', action: 'api::desk.read' },
  { method: 'GET', path: '/po', handler: 'po.export', action: 'api::desk.read' },
  { method: 'POST', path: '/po', handler: 'po.import', action: 'api::desk.read' },
];
