import * as z from 'zod';
import { statementChange } from './revision';
import { fingerprint, locale } from './signature';

/**
 * What the translation desk and the CMS say to each other, below `/desk` (issue 4). Only a session of the admin panel gets
 * an answer; what a language's role may not write is 403.
 */

/** In the order in which a translator meets them: what readers see in a wrong language first. */
export const textStates = ['missing', 'outdated', 'draft', 'done'] as const;
export type TextState = (typeof textStates)[number];

const direction = z.enum(['ltr', 'rtl']);

/** How a text is written: as it stands, as an ICU message, or as blocks in the marks of `translation/markup`. */
const format = z.enum(['plain', 'message', 'markup']);

/** `<type>:<document>:<field>`, e.g. `campaign:abc123:demand`; a message is `message:<document>:text`. */
export const textId = z.string().regex(/^[a-z][a-z-]*:[a-z0-9]{1,64}:[a-zA-Z][a-zA-Z0-9]*$/);

const progress = z.object({
  total: z.number().int(),
  missing: z.number().int(),
  outdated: z.number().int(),
  draft: z.number().int(),
  done: z.number().int(),
});
export type Progress = z.infer<typeof progress>;

export const language = z.object({
  code: locale,
  /** In its own words. */
  name: z.string(),
  direction,
  public: z.boolean(),
  /** Whether it is the one that the others are translated from. */
  source: z.boolean(),
  /** Whether the person who asks may write it. */
  writable: z.boolean(),
  progress,
});
export type Language = z.infer<typeof language>;

/** `GET /desk/languages` */
export const languages = z.object({ data: z.array(language) });
/** The answer to `POST` and `PUT` below: the language as it is now. */
export const languageAnswer = z.object({ data: language });
/** `POST /desk/languages`: any code of BCP 47. */
export const newLanguage = z.strictObject({ code: locale });
/** `PUT /desk/languages/{code}` */
export const languageChange = z.strictObject({ public: z.boolean() });

export const text = z.object({
  id: textId,
  /** `message`, `campaign`, `statement` … */
  type: z.string(),
  document: z.string(),
  field: z.string(),
  /** The key of a message, else the title of the document in the source language. */
  name: z.string(),
  /** Where a message stands and what goes into it; empty for a document, whose fields the panel explains. */
  note: z.string(),
  format,
  /** What it is translated from: the default language of the hub; of a message, the language of the code. */
  sourceLanguage: z.object({ code: locale, name: z.string(), direction }),
  /** Longest value in UTF-16 code units, or null. */
  longest: z.number().int().nullable(),
  /** Whether a page or a mail would be poorer without it: a text that may be empty is not missing while its source is. */
  source: z.string(),
  sourceFingerprint: fingerprint,
  /** Empty while there is none. */
  target: z.string(),
  /** Of the target, to say which one was seen when it is saved. */
  targetFingerprint: fingerprint,
  state: z.enum(textStates),
  /** Of an outdated text: the source it was translated from, where that is known. */
  earlierSource: z.string().nullable(),
  /** Whether saving is not enough: the document has to be published in this language. */
  publishable: z.boolean(),
});
export type Text = z.infer<typeof text>;

/** `GET /desk/texts?locale=&state=&type=&search=&after=`: 50 at a time. `after` is `meta.next` of the page before. */
export const textsQuery = z.strictObject({
  locale,
  state: z.enum(textStates).optional(),
  type: z.string().max(40).optional(),
  search: z.string().max(200).optional(),
  after: z.string().max(4000).optional(),
});
export const texts = z.object({
  data: z.array(text),
  meta: z.object({ next: z.string().nullable(), progress }),
});

/** `PUT /desk/texts`: saves one. 409 when source or target are no longer the ones that were seen. */
export const textChange = z.strictObject({
  id: textId,
  locale,
  target: z.string().max(200_000),
  seenSource: fingerprint,
  seenTarget: fingerprint,
});
export type TextChange = z.infer<typeof textChange>;
/** `POST /desk/texts/still-right`: the translation holds for the source as it is now. */
export const stillRight = textChange.omit({ target: true });
/** The answer to both: the text as it is now. */
export const textAnswer = z.object({ data: text });

/**
 * `POST /desk/documents/publish`: one document in one language. A campaign whose statement is not the one published last
 * is refused with `change-unexplained` until `change` says what changed and why.
 */
export const publication = z.strictObject({
  type: z.string().max(40),
  document: z.string().max(64),
  locale,
  change: statementChange.optional(),
});
/** The texts of the document as they are now. */
export const publicationAnswer = z.object({ data: z.array(text) });

/** Why the checks refuse a text; the desk has a sentence for each, in the language of the panel. */
export const objectionCodes = [
  'too-long',
  'bad-syntax',
  'lost-placeholder',
  'new-placeholder',
  'lost-plural',
  'lost-mark',
  'required',
  'text-unknown',
  'other-language',
  'other-letters',
  'changed-meanwhile',
  'change-unexplained',
] as const;
export const objection = z.object({
  code: z.enum(objectionCodes),
  /** What the sentence is about: the placeholder, the plural categories, the longest length, `<type>.<field>, …`. */
  about: z.string(),
});
export type Objection = z.infer<typeof objection>;

/** `GET /desk/po?locale=` answers `text/x-gettext-translation`. `POST /desk/po?locale=&dry=true|false` takes it as its body. */
export const importAnswer = z.object({
  data: z.object({
    changed: z.array(z.object({ id: textId, name: z.string(), field: z.string(), from: z.string(), to: z.string() })),
    /** Marked as checked (not fuzzy any more) with the same words. */
    confirmed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.array(z.object({ id: z.string(), name: z.string(), objection })),
  }),
});
export type ImportAnswer = z.infer<typeof importAnswer>['data'];
