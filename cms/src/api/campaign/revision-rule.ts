import type { ChangeKind } from '../../../contract/revision';

/** What is published now: its wording, and what the editor said of the change. */
export interface Publication {
  fingerprint: string;
  kind: ChangeKind | null;
  reason: string | null;
}

export interface LastRevision {
  number: number;
  fingerprint: string;
}

/** A revision to write; only the first one needs no words. */
export interface NewRevision {
  number: number;
  kind: ChangeKind | null;
  reason: string;
}

export type Verdict = { revision: NewRevision | null } | 'unexplained';

/**
 * Whether a publication makes a revision of the statement in this language, none (the words are those of the last one),
 * or is refused: who signed the earlier words is owed an answer to what changed and why.
 */
export function judgeRevision(last: LastRevision | null, { fingerprint, kind, reason }: Publication): Verdict {
  if (last === null) return { revision: { number: 1, kind: null, reason: '' } };
  if (last.fingerprint === fingerprint) return { revision: null };
  const why = reason?.trim() ?? '';
  if (kind === null || why === '') return 'unexplained';
  return { revision: { number: last.number + 1, kind, reason: why } };
}
