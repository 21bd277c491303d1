import * as z from 'zod';
import {
  commentQueue,
  deskComment,
  type CommentChoice,
  type CommentDecision,
  type CommentQueue,
  type CommentsAsked,
  type DeskComment,
} from '../../../../../contract/comments';
import type { SignatureDesk } from '../exchange/use-signature-desk';

export const readPage = ({ send }: SignatureDesk, asked: CommentsAsked): Promise<CommentQueue> =>
  send('/comments', asked, commentQueue);

export const sendDecision = ({ send }: SignatureDesk, decision: CommentDecision): Promise<DeskComment> =>
  send('/comments/decide', decision, deskComment);

export const sendChoice = ({ send }: SignatureDesk, choice: CommentChoice): Promise<{ chosen: boolean }> =>
  send('/comments/choose', choice, z.object({ chosen: z.boolean() }));
