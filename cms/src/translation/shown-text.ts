import type { Text } from '../../contract/desk';
import { wordsOf } from '../bootstrap/field-words';
import { blocksOf, marksOf } from './markup';
import type { StoredText } from './texts';
import { fieldOf } from './translatable';

/** A stored text as translators read it: blocks in marks, nothing as an empty text. */
export function shown(format: Text['format'], stored: string | null): string {
  if (stored === null) return '';
  return format === 'markup' ? marksOf(JSON.parse(stored) as unknown) : stored;
}

/** What the panel says of a field, where the document itself says nothing. */
function helpOf(uid: string, field: string): string {
  const { label, description } = wordsOf(uid, field);
  return description === '' ? label : `${label}: ${description}`;
}

export const textIdOf = ({ type, document, field }: Pick<StoredText, 'type' | 'document' | 'field'>): string =>
  `${type}:${document}:${field}`;

/** What somebody typed, as it is stored: marks as blocks with the pictures of the source, nothing as null. */
export function typed(format: Text['format'], typedText: string, source: string | null): unknown {
  const text = typedText.replaceAll('\r\n', '\n');
  if (text.trim() === '') return null;
  return format === 'markup' ? blocksOf(text, source === null ? [] : JSON.parse(source)) : text;
}

/** A text as the contract describes it. */
export function shownText(stored: StoredText): Text {
  const { type, document, field, format } = stored;
  const found = fieldOf(type, field);
  return {
    ...{ id: textIdOf(stored), type, document, field, format },
    name: stored.name,
    note: stored.note || (found ? helpOf(found.type.uid, field) : ''),
    longest: found?.field.longest ?? null,
    source: shown(format, stored.source),
    sourceFingerprint: stored.fingerprint,
    target: shown(format, stored.target),
    targetFingerprint: stored.targetFingerprint,
    state: stored.state,
    earlierSource: stored.earlier === null ? null : shown(format, stored.earlier),
    publishable: found?.type.drafts ?? false,
  };
}
