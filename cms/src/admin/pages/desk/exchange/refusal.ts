import * as z from 'zod';
import { objection, text, type Objection, type Text } from '../../../../../contract/desk';

/** What has a sentence of its own in `translations`, `hub.desk.refused.…`. */
export const plainRefusals = ['forbidden', 'signed-out', 'offline', 'too-large', 'failed'] as const;

/** Why the CMS did not do what it was asked for, as far as the desk has something to say about it. */
export type Refusal =
  | {
      kind: 'objection';
      objection: Objection;
      /** What the text is instead, when somebody else changed it. */ now?: Text;
    }
  | { kind: (typeof plainRefusals)[number] };

const answered = z.object({
  status: z.number(),
  response: z.object({ data: z.object({ error: z.object({ details: z.unknown() }) }) }).optional(),
});
const details = z.object({ objection, text: text.optional() });

const byStatus: Record<number, (typeof plainRefusals)[number]> = {
  401: 'signed-out',
  403: 'forbidden',
  413: 'too-large',
};

/** What a request that was rejected says. A browser that reaches nobody throws a TypeError (Fetch Standard §5.6). */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof TypeError) return { kind: 'offline' };
  const { data: answer } = answered.safeParse(error);
  if (!answer) return { kind: 'failed' };
  const said = details.safeParse(answer.response?.data.error.details);
  if (said.success) {
    const { objection: why, text: now } = said.data;
    return { kind: 'objection', objection: why, ...(now && { now }) };
  }
  return { kind: byStatus[answer.status] ?? 'failed' };
}
