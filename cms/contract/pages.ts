import * as z from 'zod';
import { accentPattern } from './accent';
import { blocks } from './blocks';
import { picture } from './picture';
import { changeKind } from './revision';
import { shownComment } from './shown-comment';
import { fingerprint, locale, slug } from './signature';

/**
 * What the pages need. Every translated thing says with `locale` which language it came in, since a missing
 * translation falls back; the web marks what differs from the page's own language.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const organisation = z.object({
  slug,
  name: z.string(),
  place: z.string(),
  website: z.string().nullable(),
  logo: picture.nullable(),
  part: z.enum(['circulates', 'endorses']),
  locale,
});
const statementHead = z.object({
  slug,
  title: z.string(),
  role: z.enum(['appeal', 'preamble', 'endorsement']),
  organisation: z.object({ slug, name: z.string(), locale }).nullable(),
  locale,
});
/** The public languages in which a page is found, after fallback. */
const foundIn = z.array(locale);
const updateHead = z.object({ slug, title: z.string(), summary: z.string(), date: day, locale });

/** Public figures. `goal` is null when none is set. Also the body of `…/count.json`. */
export const count = z.object({
  confirmed: z.number().int(),
  waiting: z.number().int(),
  paper: z.number().int(),
  goal: z.number().int().nullable(),
});

export const campaignHead = z.object({
  slug,
  title: z.string(),
  demand: z.string(),
  summary: z.string(),
  accent: z.string().regex(accentPattern),
  state: z.enum(['open', 'closed', 'won']),
  opensOn: day.nullable(),
  /** The last day, or the day on which it was closed or won before. */
  closedOn: day.nullable(),
  demonstration: z.boolean(),
  locale,
  foundIn,
});

/**
 * `GET /api/site`: the public languages, the default one first. `texts` is another whenever an interface text of any
 * language changed, or the public languages did: until then what `/api/messages` answered holds.
 */
export const site = z.object({
  data: z.object({
    locales: z.array(locale).min(1),
    texts: fingerprint,
    /** What stands at the head of every page: by language, after fallback. */
    banner: z
      .object({ kind: z.enum(['notice', 'alert']), texts: z.record(locale, z.object({ text: z.string(), locale })) })
      .nullable(),
    /** Mails that answer a signature are held back for a while. */
    mailsWait: z.boolean(),
  }),
});

/** `GET /api/messages?locale=`: every interface text, after fallback. */
export const messages = z.object({
  data: z.object({
    messages: z.record(z.string(), z.object({ text: z.string(), locale })),
    /** Of the consent text in these messages; sent back with a signature. */
    consentText: fingerprint,
  }),
});

/** `GET /api/campaigns?locale=`: the home page. */
export const campaigns = z.object({
  data: z.array(campaignHead.extend({ count })),
});

/** `GET /api/campaigns/{slug}/page?locale=` */
export const campaignPage = z.object({
  data: campaignHead.extend({
    addressee: z.string(),
    statement: blocks,
    /** Of the statement in this language: the revision a signature refers to. */
    revision: fingerprint,
    /** Its number in the history of the statement; 0 when that has none. */
    revisionNumber: z.number().int(),
    /** Signing is stopped for a while (issue 6, "Dials"). */
    paused: z.boolean(),
    /** Whether a comment is asked for. */
    commentsAsked: z.boolean(),
    /** What was achieved, when the campaign is over. */
    outcome: blocks.nullable(),
    image: picture.nullable(),
    count,
    names: z.array(z.object({ name: z.string(), country: z.string() })),
    /** A few of those that are published, shortened; all of them have a page of their own. */
    comments: z.array(shownComment),
    statements: z.array(statementHead.extend({ body: blocks })),
    organisations: z.array(organisation),
    updates: z.array(updateHead),
  }),
});

/** `GET /api/campaigns/{slug}/count` */
export const countAnswer = z.object({ data: count });

/** `GET /api/campaigns/{slug}/statements/{slug}?locale=` */
export const statementPage = z.object({
  data: statementHead.extend({ body: blocks, campaign: campaignHead, foundIn }),
});

/** `GET /api/campaigns/{slug}/updates/{slug}?locale=` */
export const updatePage = z.object({
  data: updateHead.extend({ body: blocks, campaign: campaignHead, foundIn }),
});

/** Part of a text that was changed: what stayed, what came, what went. Lines are the lines of the text. */
const piece = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() });

const revision = z.object({
  number: z.number().int(),
  publishedAt: z.iso.datetime(),
  fingerprint,
  statement: blocks,
  /** Null for the first one, which changes nothing. */
  kind: changeKind.nullable(),
  /** In the language of the statement. */
  reason: z.string(),
  /** Each place that differs from the revision before; none when only the form of the text changed. */
  changes: z.array(z.array(piece)),
  /** Confirmed signatures under this wording; null when a later revision has the same wording and counts them. */
  signed: z.number().int().nullable(),
  /** The number of that later revision. */
  sameAs: z.number().int().nullable(),
});

/** `GET /api/campaigns/{slug}/history?locale=`: the revisions of the statement in that language, the newest first. */
export const historyPage = z.object({
  data: z.object({ campaign: campaignHead, locale, revisions: z.array(revision).min(1) }),
});

/** `GET /api/privacy?locale=` */
export const privacyPage = z.object({ data: z.object({ title: z.string(), body: blocks, locale }).nullable() });

export type Count = z.infer<typeof count>;
export type CampaignHead = z.infer<typeof campaignHead>;
export type CampaignPage = z.infer<typeof campaignPage>['data'];
export type StatementHead = z.infer<typeof statementHead>;
export type StatementPage = z.infer<typeof statementPage>['data'];
export type UpdateHead = z.infer<typeof updateHead>;
export type UpdatePage = z.infer<typeof updatePage>['data'];
export type Organisation = z.infer<typeof organisation>;
export type Piece = z.infer<typeof piece>;
export type Revision = z.infer<typeof revision>;
export type HistoryPage = z.infer<typeof historyPage>['data'];
export type PrivacyPage = z.infer<typeof privacyPage>['data'];
export type Messages = z.infer<typeof messages>['data'];
export type Site = z.infer<typeof site>['data'];
export type Campaigns = z.infer<typeof campaigns>['data'];
