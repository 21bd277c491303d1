import type { Text } from '../../contract/desk';
import { ownName } from '../language/language-tag';
import { directionOf } from '../mail/direction';
import { blocksOf, marksOf } from './markup';
import type { StoredText } from './texts';
import { fieldOf } from './translatable';

/** A stored text as translators read it: blocks in marks, nothing as an empty text. */
export function shown(format: Text['format'], stored: string | null): string {
  if (stored === null) return '';
  return format === 'markup' ? marksOf(JSON.parse(stored) as unknown) : stored;
}

export const textIdOf = ({ type, document, field }: Pick<StoredText, 'type' | 'document' | 'field'>): string =>
  `${type}:${document}:${field}`;

/** What somebody typed, as it is stored: marks as blocks with the pictures of the source, nothing as null. */
export function typed(format: Text['format'], typedText: string, source: string | null): unknown {
  const text = typedText.replaceAll('\r\n', '\n');
  if (text.trim() === '') return null;
  return format === 'markup' ? blocksOf(text, source === null ? [] : JSON.parse(source)) : text;
}

const languageOf = (code: string): Text['sourceLanguage'] => ({
  ...{ code, name: ownName(code) },
  direction: directionOf(code),
});

/** A text as the contract describes it. */
export function shownText(stored: StoredText): Text {
  const { type, document, field, format } = stored;
  const found = fieldOf(type, field);
  return {
    ...{ id: textIdOf(stored), type, document, field, format },
    name: stored.name,
    note: stored.note,
    sourceLanguage: languageOf(stored.sourceLocale),
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
