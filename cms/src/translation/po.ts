import { po, type GetTextTranslation } from 'gettext-parser';
import { fingerprintOf } from '../language/fingerprint';
import { shown } from './shown-text';
import type { StoredText } from './texts';
import { fieldOf, messageType } from './translatable';

/** Which text an entry is of: its type, its document (of a message its key) and its field. */
export const contextOf = ({ type, document, name, field }: StoredText): string =>
  `${type}:${type === messageType ? name : document}:${field}`;

const escapes: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const quoted = (text: string): string => `"${text.replace(/[\\"\n\t\r]/g, (letter) => escapes[letter] ?? letter)}"`;

/** A comment of its own says which translation was given out, so that what changes meanwhile is seen when it comes back. */
const givenOut = 'translation given out:';

function commentsOf(text: StoredText): NonNullable<GetTextTranslation['comments']> {
  const { type, format, name, slug, note, state, earlier, target } = text;
  const longest = fieldOf(type, text.field)?.field.longest;
  const flags = [
    ...(state === 'outdated' ? ['fuzzy'] : []),
    ...(format === 'message' ? ['icu-message-format'] : []),
    ...(longest === null || longest === undefined ? [] : [`max-length:${longest}`]),
  ];
  const told = type === messageType ? [note] : [`${name}: ${text.field}`, note];
  return {
    extracted: [...told, `${givenOut} ${fingerprintOf(shown(format, target))}`].filter(Boolean).join('\n'),
    reference: type === messageType ? `cms/messages/en.json` : `${type}/${slug || text.document}`,
    ...(flags.length > 0 && { flag: flags.join(', ') }),
    ...(state === 'outdated' && earlier !== null && { previous: `msgid ${quoted(shown(format, earlier))}` }),
  };
}

/** The texts of one language as a PO file: outdated ones are fuzzy, with the source they were made from. */
export function poOf(locale: string, texts: readonly StoredText[], now: Date): Buffer {
  const headers = {
    'Project-Id-Version': 'Campaign Hub',
    'PO-Revision-Date': `${now.toISOString().slice(0, 16).replace('T', ' ')}+0000`,
    Language: locale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    // No entry has plural forms of gettext: plurals are inside the ICU messages, where every language has its own.
    'Plural-Forms': 'nplurals=1; plural=0;',
  };
  const entries = texts
    .filter(({ source }) => source !== null)
    .map((text) => {
      const entry = {
        msgctxt: contextOf(text),
        msgid: shown(text.format, text.source),
        msgstr: [shown(text.format, text.target)],
        comments: commentsOf(text),
      };
      return [entry.msgctxt, { [entry.msgid]: entry }] as const;
    });
  return po.compile({ charset: 'utf-8', headers, translations: Object.fromEntries(entries) }, { foldLength: 0 });
}

export interface PoEntry {
  context: string;
  source: string;
  target: string;
  fuzzy: boolean;
  /** The fingerprint of the translation that was given out, if the file still says so. */
  givenOut: string | null;
}

/** Not a PO file: where it goes wrong, as far as that is known. */
export class BadPo extends Error {}

const flagsOf = (flag: string | undefined): string[] => (flag ?? '').split(/[,\n]/).map((each) => each.trim());

function entryOf({ msgctxt = '', msgid, msgstr, comments }: GetTextTranslation): PoEntry {
  const line = (comments?.extracted ?? '').split('\n').find((each) => each.startsWith(givenOut));
  return {
    context: msgctxt,
    source: msgid,
    target: msgstr[0] ?? '',
    fuzzy: flagsOf(comments?.flag).includes('fuzzy'),
    givenOut: line?.slice(givenOut.length).trim() ?? null,
  };
}

/** @throws {BadPo} */
export function entriesOf(file: string): PoEntry[] {
  try {
    const { translations } = po.parse(file.replace(/^\uFEFF/, ''), { validation: true });
    const entries = Object.values(translations)
      .flatMap((entries) => Object.values(entries))
      .filter(({ msgid, msgctxt }) => msgid !== '' || (msgctxt ?? '') !== '')
      .map(entryOf);
    if (entries.length === 0) throw new BadPo('There is no entry in it.');
    return entries;
  } catch (error) {
    throw new BadPo(error instanceof Error ? error.message.slice(0, 200) : '');
  }
}
