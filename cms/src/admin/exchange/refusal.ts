import * as z from 'zod';
import { objection, text, type Objection, type Text } from '../../../contract/desk';
import { issue, type ErrorCode } from '../../../contract/error-code';

/** What has a sentence of its own in `translations`, `hub.desk.refused.…` and `hub.signatures.refused.…`. */
export const plainRefusals = ['forbidden', 'signed-out', 'offline', 'too-large', 'failed'] as const;

/** Why the CMS did not do what it was asked for, as far as a page of ours has something to say about it. */
export type Refusal =
  | {
      kind: 'objection';
      objection: Objection;
      /** What the text is instead, when somebody else changed it. */ now?: Text;
    }
  | {
      kind: 'issue';
      code: ErrorCode;
      /** The field it is about; empty for the request as a whole. */ field: string;
    }
  | { kind: (typeof plainRefusals)[number] };

const answered = z.object({
  status: z.number(),
  response: z.object({ data: z.object({ error: z.object({ details: z.unknown() }) }) }).optional(),
});
const objected = z.object({ objection, text: text.optional() });
const issues = z.object({ issues: z.tuple([issue], issue) });

const byStatus: Partial<Record<number, (typeof plainRefusals)[number]>> = {
  401: 'signed-out',
  403: 'forbidden',
  413: 'too-large',
};

/** What the details of an answer say in words of the contract. */
function detailed(details: unknown): Refusal | undefined {
  const why = objected.safeParse(details);
  if (why.success) {
    const { objection: said, text: now } = why.data;
    return { kind: 'objection', objection: said, ...(now && { now }) };
  }
  const wrong = issues.safeParse(details);
  if (!wrong.success) return undefined;
  const [{ code, path }] = wrong.data.issues;
  return { kind: 'issue', code, field: path.join('.') };
}

/** What a request that was rejected says. A browser that reaches nobody throws a TypeError (Fetch Standard §5.6). */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TypeError) return { kind: 'offline' };
  const { data: answer } = answered.safeParse(error);
  if (!answer) return { kind: 'failed' };
  const plain = byStatus[answer.status];
  if (plain) return { kind: plain };
  return detailed(answer.response?.data.error.details) ?? { kind: 'failed' };
}
