import type { Objection } from '../../contract/desk';
import { fingerprintOf } from '../language/fingerprint';
import { objectionTo } from './check';
import { marksOf } from './markup';
import { contextOf, type PoEntry } from './po';
import { shown, typed } from './shown-text';
import type { StoredText } from './texts';
import { fieldOf } from './translatable';

export interface PlannedText {
  text: StoredText;
  /** What it will be, as it is stored. */
  value: unknown;
  /** The same as translators read it. */
  to: string;
}

export interface Plan {
  changed: PlannedText[];
  confirmed: StoredText[];
  unchanged: number;
  refused: { id: string; name: string; objection: Objection }[];
}

type Verdict = { is: 'unchanged' } | { is: 'confirmed' } | { is: 'changed'; value: unknown; to: string } | Objection;

/** A translation that somebody changed on the desk since the file was given out is not written over. */
function meanwhile({ target, givenOut }: PoEntry, now: string): 'untouched' | 'both' | null {
  if (givenOut === null || givenOut === fingerprintOf(now)) return null;
  return fingerprintOf(target) === givenOut ? 'untouched' : 'both';
}

function verdictOn(text: StoredText, entry: PoEntry): Verdict {
  const { format, source, target } = text;
  const now = shown(format, target);
  if (entry.fuzzy || entry.target.trim() === '') return { is: 'unchanged' };
  if (entry.source !== shown(format, source)) return { code: 'changed-meanwhile', about: text.name };
  const value = typed(format, entry.target, source);
  const to = format === 'markup' ? marksOf(value) : String(value);
  const same = entry.target === now || to === now;
  if (same && text.state !== 'outdated') return { is: 'unchanged' };
  const since = same ? null : meanwhile(entry, now);
  if (since === 'untouched') return { is: 'unchanged' };
  if (since === 'both') return { code: 'changed-meanwhile', about: text.name };
  const field = fieldOf(text.type, text.field)?.field;
  const from: unknown = format === 'markup' && source !== null ? JSON.parse(source) : source;
  const objection = field ? objectionTo(field, text.code, from, value) : null;
  return objection ?? (same ? { is: 'confirmed' } : { is: 'changed', value, to });
}

/** What an import does to the texts of a language as they are now; nothing is deleted by it. */
export function planOf(texts: readonly StoredText[], entries: readonly PoEntry[]): Plan {
  const named = new Map(texts.map((text) => [contextOf(text), text]));
  const plan: Plan = { changed: [], confirmed: [], unchanged: 0, refused: [] };
  for (const entry of entries) {
    const id = entry.context.slice(0, 200);
    const text = named.get(entry.context);
    if (!text) {
      plan.refused.push({ id, name: entry.source.slice(0, 80), objection: { code: 'text-unknown', about: id } });
      continue;
    }
    const verdict = verdictOn(text, entry);
    if ('code' in verdict) plan.refused.push({ id, name: text.name, objection: verdict });
    else if (verdict.is === 'changed') plan.changed.push({ text, value: verdict.value, to: verdict.to });
    else if (verdict.is === 'confirmed') plan.confirmed.push(text);
    else plan.unchanged += 1;
  }
  return plan;
}
