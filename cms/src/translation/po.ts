import { po, type GetTextTranslation } from 'gettext-parser';
import { wordsOf } from '../bootstrap/field-words';
import { fingerprintOf } from '../language/fingerprint';
import { ownName } from '../language/language-tag';
import { poLanguage } from './po-language';
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

/** What the panel says of a field, in English: who works on a file is told as much as who works on the desk. */
function helpOf({ type, field, name, note }: StoredText): string[] {
  const found = fieldOf(type, field);
  if (type === messageType || !found) return [note];
  const { label, description } = wordsOf(found.type.uid, field);
  return [`${name}: ${label}`, description];
}

function commentsOf(text: StoredText): NonNullable<GetTextTranslation['comments']> {
  const { type, format, slug, state, earlier, target } = text;
  const longest = fieldOf(type, text.field)?.field.longest;
  const flags = [
    ...(state === 'outdated' ? ['fuzzy'] : []),
    ...(format === 'message' ? ['icu-message-format'] : []),
    ...(longest === null || longest === undefined ? [] : [`max-length:${longest}`]),
  ];
  return {
    extracted: [...helpOf(text), `${givenOut} ${fingerprintOf(shown(format, target))}`].filter(Boolean).join('\n'),
    reference: type === messageType ? `cms/messages/en.json` : `${type}/${slug || text.document}`,
    ...(flags.length > 0 && { flag: flags.join(', ') }),
    ...(state === 'outdated' && earlier !== null && { previous: `msgid ${quoted(shown(format, earlier))}` }),
  };
}

/**
 * The texts of one language as a PO file: outdated ones are fuzzy, with the source they were made from. No `Plural-Forms`:
 * plurals are inside the ICU messages, with the categories of CLDR, and no entry has forms of gettext, so any number of them
 * would be untrue; Poedit and Weblate take what they know of the language where a file says nothing.
 */
export function poOf(locale: string, texts: readonly StoredText[], now: Date): Buffer {
  const headers = {
    'Project-Id-Version': 'Campaign Hub',
    'PO-Revision-Date': `${now.toISOString().slice(0, 16).replace('T', ' ')}+0000`,
    // Who translated it stays in the hub: a file is passed on.
    'Last-Translator': 'Campaign Hub',
    'Language-Team': ownName(locale),
    Language: poLanguage(locale),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Generator': 'Campaign Hub',
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

export interface PoFile {
  /** What the file says its language is; empty when it does not say. */
  language: string;
  entries: PoEntry[];
}

/** Not a PO file that can be read: why, and about what, as far as that is known. */
export class BadPo extends Error {
  constructor(
    about: string,
    readonly code: 'bad-syntax' | 'other-letters' = 'bad-syntax',
  ) {
    super(about);
  }
}

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

/** It was read as UTF-8, of which ASCII is a part; a template has not said yet what it will be. */
function refuseLetters(contentType = ''): void {
  const [, charset = 'utf-8'] = /charset=\s*([^\s;]+)/i.exec(contentType) ?? [];
  if (!/^(utf-?8|us-ascii|ascii|charset)$/i.test(charset)) throw new BadPo(charset.slice(0, 40), 'other-letters');
}

/** @throws {BadPo} */
export function readPoFile(file: string): PoFile {
  try {
    const { headers, translations } = po.parse(file.replace(/^\uFEFF/, ''), { validation: true });
    // A file without a header has none, whatever the types of the parser say.
    const said = Object.entries((headers as Record<string, string> | undefined) ?? {});
    const header = new Map(said.map(([name, value]) => [name.toLowerCase(), value]));
    refuseLetters(header.get('content-type'));
    const entries = Object.values(translations)
      .flatMap((entries) => Object.values(entries))
      .filter(({ msgid, msgctxt }) => msgid !== '' || (msgctxt ?? '') !== '')
      .map(entryOf);
    if (entries.length === 0) throw new BadPo('There is no entry in it.');
    return { language: header.get('language') ?? '', entries };
  } catch (error) {
    if (error instanceof BadPo) throw error;
    throw new BadPo(error instanceof Error ? error.message.slice(0, 200) : '');
  }
}
