import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../language/fingerprint';
import { planOf } from './import-plan';
import { BadPo, contextOf, poOf, readPoFile, type PoEntry } from './po';
import type { StoredText } from './texts';

const now = new Date('2026-03-01T12:00:00Z');

const ofMessage = (own: Partial<StoredText> = {}): StoredText => ({
  code: 'fr',
  type: 'message',
  rank: 5,
  document: 'abc',
  field: 'text',
  place: 0,
  format: 'message',
  name: 'site.name',
  note: 'The name.',
  slug: '',
  source: 'Sign',
  sourceLocale: 'en',
  fingerprint: fingerprintOf('Sign'),
  target: 'Signez',
  targetFingerprint: fingerprintOf('Signez'),
  state: 'done',
  earlier: null,
  ...own,
});

const exported = (...texts: StoredText[]): PoEntry[] => readPoFile(poOf('fr', texts, now).toString('utf8')).entries;
const changed = (text: StoredText, own: Partial<PoEntry>): PoEntry => ({
  ...(exported(text)[0] as PoEntry),
  ...own,
});

test('a file of PO looks as translators’ programs expect it', () => {
  const outdated = ofMessage({ state: 'outdated', earlier: 'Sign\n"now"', note: 'Where it stands.\nWhat goes in.' });
  expect(poOf('pt-BR', [outdated], now).toString('utf8')).toBe(`msgid ""
msgstr ""
"Project-Id-Version: Campaign Hub\\n"
"PO-Revision-Date: 2026-03-01 12:00+0000\\n"
"Last-Translator: Campaign Hub\\n"
"Language-Team: Português (Brasil)\\n"
"Language: pt_BR\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Generator: Campaign Hub\\n"

#: cms/messages/en.json
#. Where it stands.
#. What goes in.
#. translation given out: ${fingerprintOf('Signez')}
#, fuzzy, icu-message-format, max-length:4000
#| msgid "Sign\\n\\"now\\""
msgctxt "message:site.name:text"
msgid "Sign"
msgstr "Signez"
`);
});

test('whatever the texts are, they come back from the file as they were', () => {
  const letter = fc.oneof(
    fc.constantFrom('\\', '"', '\n', '\t', '\r', '#', ' ', 'n', '{', '}'),
    fc.constantFrom('é', 'ж', 'ع', '🕊', '\u2028'),
  );
  const words = fc.string({ unit: letter, minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(words, words, (source, target) => {
      const [entry] = exported(ofMessage({ source, target }));
      expect(entry).toEqual({
        context: 'message:site.name:text',
        source,
        target,
        fuzzy: false,
        givenOut: fingerprintOf(target),
      });
    }),
  );
});

test('a text of a document is named by its type, document and field; one without a source is not given out', () => {
  const ofCampaign = ofMessage({
    type: 'campaign',
    document: 'xyz',
    field: 'demand',
    format: 'plain',
    slug: 'free-her',
  });
  expect(contextOf(ofCampaign)).toBe('campaign:xyz:demand');
  expect(exported(ofCampaign, ofMessage({ source: null })).map(({ context }) => context)).toEqual([
    'campaign:xyz:demand',
  ]);
});

test('a file says its language and letters; one without a header, or a template, leaves both open', () => {
  const entry = '\n\nmsgid "a"\nmsgstr "b"\n';
  const withHeader = (header: string) => readPoFile(`msgid ""\nmsgstr "${header}"${entry}`);
  expect(withHeader('Language: pt_BR\\nContent-Type: text/plain; charset=UTF-8\\n').language).toBe('pt_BR');
  expect(withHeader('Content-Type: text/plain; charset=CHARSET\\n')).toMatchObject({ language: '' });
  expect(readPoFile(entry)).toMatchObject({ language: '', entries: [{ source: 'a', target: 'b' }] });
  const other = () => withHeader('Content-Type: text/plain; charset=ISO-8859-1\\n');
  expect(other).toThrow(expect.objectContaining({ code: 'other-letters', message: 'ISO-8859-1' }) as Error);
});

test('what is no PO file is said to be none', () => {
  for (const file of ['', 'nothing of the kind', 'msgid "a', '{"msgid": "a"}'])
    expect(() => readPoFile(file)).toThrow(BadPo);
});

test('whatever bytes come as a file, it is read or refused', () => {
  const part = fc.constantFrom(
    'msgid ',
    'msgstr ',
    'msgctxt ',
    '"a"',
    '"',
    '\\',
    '\n',
    '#, fuzzy',
    '#| ',
    '__proto__',
    '[0]',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      try {
        readPoFile(parts.join(''));
      } catch (error) {
        expect(error).toBeInstanceOf(BadPo);
      }
    }),
  );
});

test('a plan of an untouched file changes nothing, in whatever state the texts are', () => {
  const texts = (['missing', 'outdated', 'draft', 'done'] as const).map((state, place) =>
    ofMessage({ state, name: `site.n${place}`, target: state === 'missing' ? null : 'Signez' }),
  );
  expect(planOf(texts, exported(...texts))).toEqual({ changed: [], confirmed: [], unchanged: 4, refused: [] });
});

test('what was translated in the file is planned, unless it is empty or still fuzzy', () => {
  const text = ofMessage();
  const plan = (own: Partial<PoEntry>) => planOf([text], [changed(text, own)]);
  expect(plan({ target: 'Je signe' })).toMatchObject({ changed: [{ value: 'Je signe', to: 'Je signe' }] });
  expect(plan({ target: '' })).toMatchObject({ changed: [], unchanged: 1 });
  expect(plan({ target: 'Je signe', fuzzy: true })).toMatchObject({ changed: [], unchanged: 1 });
});

test('an outdated translation whose mark was taken away is confirmed, if it passes the checks', () => {
  const outdated = ofMessage({ state: 'outdated' });
  expect(planOf([outdated], [changed(outdated, { fuzzy: false })]).confirmed).toEqual([outdated]);
  const lacking = ofMessage({ state: 'outdated', source: 'Sign, {name}' });
  expect(planOf([lacking], [changed(lacking, { fuzzy: false })])).toMatchObject({
    confirmed: [],
    refused: [{ objection: { code: 'lost-placeholder', about: '{name}' } }],
  });
});

test('a translation of words that are no longer the source is refused', () => {
  const text = ofMessage();
  expect(planOf([text], [changed(text, { source: 'Sign it', target: 'Autre' })]).refused).toMatchObject([
    { name: 'site.name', objection: { code: 'changed-meanwhile' } },
  ]);
});

test('a file that no longer says what was given out is compared with what is there now alone', () => {
  const text = ofMessage({ target: 'Pendant' });
  const entry = changed(text, { target: 'Après', givenOut: null });
  expect(planOf([text], [entry]).changed).toHaveLength(1);
  expect(planOf([text], [{ ...entry, givenOut: fingerprintOf('Avant') }]).refused).toHaveLength(1);
  expect(planOf([text], [{ ...entry, givenOut: fingerprintOf('Après') }])).toMatchObject({ changed: [], unchanged: 1 });
});
