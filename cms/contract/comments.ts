import * as z from 'zod';
import { why } from './audit';
import { campaignHead } from './pages';
import { shownComment } from './shown-comment';
import { locale } from './signature';
import { listPlace } from './signature-list';

/** Where a comment is on its way: it is read by nobody but the campaign until it is approved (issue 6, “Moderate”). */
export const commentStates = ['undecided', 'approved', 'hidden', 'refused'] as const;
export const commentState = z.enum(commentStates, { error: 'malformed' });
export type CommentState = z.infer<typeof commentState>;

/** Why a comment is not published. Closed, so that its writer is told in their own language. */
export const commentReasons = ['insult', 'private', 'illegal', 'advertising', 'off-topic', 'asked', 'other'] as const;
export const commentReason = z.enum(commentReasons, { error: 'malformed' });
export type CommentReason = z.infer<typeof commentReason>;

/** A comment as the desk shows it: with nothing of its writer but what the site would show. */
export const deskComment = z.object({
  signature: z.number().int(),
  state: commentState,
  /** Null when it cannot be read any more: erased with the time for which it is kept, or its key is gone. */
  text: z.string().nullable(),
  locale,
  name: z.string().nullable(),
  country: z.string(),
  /** On which the signature was confirmed, in UTC. */
  day: z.iso.date(),
  chosen: z.boolean(),
  reason: commentReason.nullable(),
});
export type DeskComment = z.infer<typeof deskComment>;

/** From which comment a list of the desk goes on. `at`: microseconds since 1970. */
export const commentPlace = z.strictObject({
  at: z.number().int().nonnegative(),
  signature: z.number().int().positive().max(2_147_483_647),
});
export type CommentPlace = z.infer<typeof commentPlace>;

const signature = z.number().int().positive().max(2_147_483_647);

/**
 * `POST /signature-desk/comments`: comments of a campaign in one state; undecided ones the oldest first, others the latest
 * decision first. Reading them is looking at personal data, so every page says why.
 */
export const commentsAsked = z.strictObject({
  campaign: z.string().min(1).max(64),
  state: commentState,
  locale: locale.optional(),
  after: commentPlace.optional(),
  why,
});
export type CommentsAsked = z.infer<typeof commentsAsked>;

/** Comments on a page of the desk. */
export const commentsOnDesk = 25;

export const commentQueue = z.object({
  comments: z.array(deskComment).max(commentsOnDesk),
  next: commentPlace.nullable(),
  /** Languages of the hub, to filter by and to say in which one a comment is written. */
  locales: z.array(locale),
});
export type CommentQueue = z.infer<typeof commentQueue>;

/**
 * `POST /signature-desk/comments/decide`. `seen` is the state that who decides has in view: when somebody else was faster
 * the answer is 409 `changed-meanwhile`. `locale`: in which language it is written, when not in that of the form.
 */
export const commentDecision = z.strictObject({
  signature,
  seen: commentState,
  to: commentState,
  locale: locale.optional(),
  reason: commentReason.optional(),
  why,
});
export type CommentDecision = z.infer<typeof commentDecision>;

/** `POST /signature-desk/comments/choose`: whether a published comment stands among the first. */
export const commentChoice = z.strictObject({ signature, chosen: z.boolean({ error: 'wrong-type' }), why });
export type CommentChoice = z.infer<typeof commentChoice>;

/** As many as fit into a page of 12 kB in any alphabet, each as long as a comment may be. */
export const commentsOnPage = 10;

/** `GET /api/campaigns/{slug}/comments?locale=&after=`: approved ones, chosen ones first, then the newest. */
export const commentList = z.object({
  data: z.object({
    campaign: campaignHead,
    comments: z.array(shownComment).max(commentsOnPage),
    newer: listPlace.nullable(),
    older: listPlace.nullable(),
  }),
});
export type CommentList = z.infer<typeof commentList>['data'];
