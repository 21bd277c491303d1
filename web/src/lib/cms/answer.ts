import { refusal } from 'cms/contract/envelope';
import type * as z from 'zod';
import { CmsRefusal, CmsUnavailable } from './failure.ts';

function parsedJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Paths only: an answer may hold what a person typed, and errors reach the log. */
const placesOf = (error: z.ZodError): string => error.issues.map((issue) => issue.path.join('.') || '(all)').join(', ');

/** What an answer of the CMS means: the data of the contract, a refusal in its codes, or nothing to rely on. */
export function readAnswer<T>(status: number, body: string, schema: z.ZodType<T>): T {
  const json = parsedJson(body);
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new CmsUnavailable(
      `The CMS answered ${status} with something else than the contract says at: ${placesOf(parsed.error)}`,
    );
  }
  const refused = refusal.safeParse(json);
  // 401 means that WEB_SECRET differs between the two: nothing a reader can mend.
  if (!refused.success || status >= 500 || status === 401) throw new CmsUnavailable(`The CMS answered ${status}.`);
  throw new CmsRefusal(status, refused.data.error.details.issues);
}
