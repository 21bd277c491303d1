import { lazy, type ComponentType } from 'react';
import type { Sentence } from '../../say';

export interface Section {
  /** Below `/admin/signatures`; what follows it is the section's own. */
  path: string;
  title: Sentence;
  /** The action that opens it. */
  action: string;
  Component: ComponentType;
}

/** The pages of the signature desk, in the order of their tabs; the first one that somebody may open is shown first. */
export const sections: readonly Section[] = [
  {
    path: 'find',
    title: 'hub.signatures.find.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./find/FindPage')).FindPage })),
  },
  {
    path: 'clean',
    title: 'hub.signatures.clean.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./clean/CleanPage')).CleanPage })),
  },
  {
    path: 'comments',
    title: 'hub.signatures.comments.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./comments/CommentsPage')).CommentsPage })),
  },
  {
    path: 'paper',
    title: 'hub.signatures.paper.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./paper/PaperPage')).PaperPage })),
  },
  {
    path: 'dials',
    title: 'hub.signatures.dials.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./dials/DialsPage')).DialsPage })),
  },
  {
    path: 'export',
    title: 'hub.signatures.export.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./export/ExportPage')).ExportPage })),
  },
  {
    path: 'document',
    title: 'hub.signatures.document.title',
    action: 'api::signature-desk.work',
    Component: lazy(async () => ({ default: (await import('./document/DocumentPage')).DocumentPage })),
  },
  {
    path: 'audit',
    title: 'hub.signatures.audit.title',
    action: 'api::signature-desk.audit',
    Component: lazy(async () => ({ default: (await import('./audit/AuditPage')).AuditPage })),
  },
];
