import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { objectionCodes } from '../../contract/desk';
import { blocksFrom } from '../../demo/blocks';
import { objectionTo } from './check';
import { sentenceOf } from './objection-sentence';

const message = { format: 'message', longest: 4000 } as const;
const ofMessage = (source: string, target: string, locale = 'de') => objectionTo(message, locale, source, target);

const counted = '{count, plural, one {# person signs {title}} other {# people sign {title}}}';

test('a faithful translation is taken, with the plural categories of its language', () => {
  expect(
    ofMessage(
      counted,
      '{count, plural, one {# человек, {title}} few {# человека, {title}} many {# человек, {title}} other {# человека, {title}}}',
      'ru',
    ),
  ).toBeNull();
  expect(ofMessage(counted, '{count, plural, other {# 人が{title}に署名}}', 'ja')).toBeNull();
});

test('what is no ICU message is refused, with the place where it goes wrong', () => {
  expect(ofMessage('Sign {title}', 'Unterschreibt {title')).toEqual({
    code: 'bad-syntax',
    about: 'Unterschreibt {title',
  });
  expect(ofMessage(counted, '{count, plural, one {# Person {title}}}')?.code).toBe('bad-syntax');
  expect(ofMessage('Sign', 'Unterschreibt <b>jetzt')?.code).toBe('bad-syntax');
  const long = `${'Wort '.repeat(40)}{`;
  expect(ofMessage('Sign', long)?.about.length).toBeLessThanOrEqual(40);
});

test('a placeholder that is missing, new or used for something else is refused by its name', () => {
  expect(ofMessage('From {name} to {title}', 'An {title}')).toEqual({ code: 'lost-placeholder', about: '{name}' });
  expect(ofMessage('To {title}', 'An {titel}')).toEqual({ code: 'lost-placeholder', about: '{title}' });
  expect(ofMessage('To {title}', 'An {title} von {name}')).toEqual({ code: 'new-placeholder', about: '{name}' });
  expect(ofMessage('On {day, date, long}', 'Am {day}')).toEqual({ code: 'new-placeholder', about: '{day}' });
  expect(ofMessage('To {title}', '{title, plural, one {a} other {b}}')?.code).toBe('new-placeholder');
  expect(ofMessage('<b>Sign</b>', 'Unterschreibt')).toEqual({ code: 'lost-placeholder', about: '<b>' });
});

test('an apostrophe that hides a placeholder is noticed', () => {
  expect(ofMessage('A friend of {name}', "L'ami d'{name}", 'fr')).toEqual({
    code: 'lost-placeholder',
    about: '{name}',
  });
  expect(ofMessage('A friend of {name}', 'L’ami d’{name}', 'fr')).toBeNull();
});

test('every plural of the message has every category of the language, cardinal and ordinal', () => {
  expect(ofMessage(counted, '{count, plural, one {# {title}} other {# {title}}}', 'uk')).toEqual({
    code: 'lost-plural',
    about: 'few, many',
  });
  expect(ofMessage(counted, '{count, plural, =1 {# {title}} other {# {title}}}')).toEqual({
    code: 'lost-plural',
    about: 'one',
  });
  const ordinal = '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
  expect(ofMessage(ordinal, '{place, selectordinal, other {#.}}', 'de')).toBeNull();
  expect(ofMessage(ordinal, '{place, selectordinal, other {#º}}', 'it')).toEqual({
    code: 'lost-plural',
    about: 'many',
  });
});

test('a plural that is given up is refused where the language counts in more than one way', () => {
  expect(ofMessage(counted, '{count} signent {title}', 'fr')?.code).toBe('lost-plural');
  expect(ofMessage(counted, '{count} 人が{title}に署名', 'ja')).toBeNull();
});

test('a choice has the keys of the source, no more and no fewer', () => {
  const source = '{state, select, open {Sign} other {Read}}';
  expect(ofMessage(source, '{state, select, open {Zeichnen} other {Lesen}}')).toBeNull();
  expect(ofMessage(source, '{state, select, offen {Zeichnen} other {Lesen}}')).toEqual({
    code: 'lost-placeholder',
    about: '{state}: open',
  });
  expect(ofMessage(source, '{state, select, open {A} won {B} other {C}}')).toEqual({
    code: 'new-placeholder',
    about: '{state}: won',
  });
});

test('a text that is longer than its field is refused before anything else is looked at', () => {
  expect(objectionTo({ format: 'plain', longest: 3 }, 'de', 'abc', 'abcd')).toEqual({ code: 'too-long', about: '3' });
  expect(objectionTo({ format: 'plain', longest: 3 }, 'de', '{abc}', '{ab')).toBeNull();
});

test('links and pictures of a text in blocks lead where those of the source lead', () => {
  const markup = { format: 'markup', longest: null } as const;
  const source = blocksFrom(['Read [it](https://example.org/a) and [that](https://example.org/b).']);
  const same = blocksFrom(['[Das](https://example.org/b) und [dies](https://example.org/a).']);
  expect(objectionTo(markup, 'de', source, same)).toBeNull();
  const lost = blocksFrom(['Lest [es](https://example.org/a).']);
  expect(objectionTo(markup, 'de', source, lost)).toEqual({ code: 'lost-mark', about: 'https://example.org/b' });
  const fresh = blocksFrom(['[a](https://example.org/a) [b](https://example.org/b) [c](https://example.org/a)']);
  expect(objectionTo(markup, 'de', source, fresh)).toEqual({ code: 'lost-mark', about: 'https://example.org/a' });
});

test('no text, however strange, makes the checks fail in another way than by an objection', () => {
  const letter = fc.constantFrom('{', '}', "'", '<', '>', '/', '#', ',', 'a', 'plural', 'other', 'one', ' ', '|', '=1');
  const text = fc.array(letter, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (source, target) => {
      const objection = ofMessage(source, target);
      if (objection) expect(sentenceOf(objection, 'en')).toContain(objection.about);
    }),
  );
});

test.each(objectionCodes)('%s is a whole sentence in Strapi’s editor', (code) => {
  for (const language of ['en', 'fr', 'ar', 'uk', 'pl'])
    expect(sentenceOf({ code, about: 'it' }, language)).toMatch(/^\p{L}.+\.$/u);
  expect(sentenceOf({ code, about: 'it' }, 'uk')).not.toBe(sentenceOf({ code, about: 'it' }, 'en'));
});

describe('the texts that the hub ships pass the checks', () => {
  const folder = (name: string) => path.join(__dirname, '..', '..', name);
  const json = (name: string, locale: string): unknown =>
    JSON.parse(readFileSync(path.join(folder(name), `${locale}.json`), 'utf8'));
  const locales = readdirSync(folder('messages'))
    .map((file) => path.basename(file, '.json'))
    .filter((locale) => locale !== 'en');
  const sources = json('messages', 'en') as Record<string, { source: string }>;

  test.each(locales)('messages in %s', (locale) => {
    const texts = json('messages', locale) as Record<string, string>;
    for (const [key, text] of Object.entries(texts))
      expect([key, objectionTo(message, locale, sources[key]?.source, text)]).toEqual([key, null]);
  });

  test('every source is an ICU message', () => {
    for (const [key, { source }] of Object.entries(sources))
      expect([key, objectionTo(message, 'en', source, source)]).toEqual([key, null]);
  });

  interface Demo {
    campaign: { statement: string[] };
    statements: Record<string, { body: string[] }>;
    updates: Record<string, { body: string[] }>;
    privacy: { body: string[] };
  }
  const bodiesOf = ({ campaign, statements, updates, privacy }: Demo): string[][] => [
    campaign.statement,
    privacy.body,
    ...[statements, updates].flatMap((record) =>
      Object.keys(record)
        .sort()
        .map((slug) => record[slug]?.body ?? []),
    ),
  ];

  test.each(locales)('the demonstration in %s', (locale) => {
    const [source, target] = ['en', locale].map((each) => bodiesOf(json('demo', each) as Demo));
    expect(target).toHaveLength(source?.length ?? 0);
    for (const [place, body] of (source ?? []).entries()) {
      const markup = { format: 'markup', longest: null } as const;
      expect(objectionTo(markup, locale, blocksFrom(body), blocksFrom(target?.[place] ?? []))).toBeNull();
    }
  });
});
