import { timingSafeEqual } from 'node:crypto';
import { codeRequest } from '../../../contract/confirmation';
import { issuesOf } from '../../../contract/signature';
import { refuseIssues, refuseRequest, type Answer } from '../../door/answer';
import type { Caller } from '../../door/caller';
import type { AskDirectory } from '../../door/directory';
import { parseOnce } from '../../door/json';
import { unhurried } from '../../door/unhurried';
import type { Guard } from '../../protection/guard';
import type { Owned } from '../../seal/owner-secrets';

export interface CodeDesk {
  directory: AskDirectory;
  admits: Guard['admits'];
  indexOf: (campaign: string, email: string) => Promise<Buffer>;
  takeTry: (campaign: string, addressIndex: Buffer) => Promise<Owned | null>;
  codeOf: (owned: Owned) => string;
  confirm: (owned: Owned) => Promise<Answer>;
}

/**
 * One answer for a wrong code, an unknown address, and one try too many, of a signature or from a network: it must not tell
 * who signed (design §2.3).
 */
const wrong = refuseIssues([{ path: ['code'], code: 'code-wrong' }]);

const same = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** `POST /api/signatures/confirm-code` */
export async function confirmCode(desk: CodeDesk, text: string, caller: Caller): Promise<Answer> {
  const parsed = codeRequest.safeParse(parseOnce(text));
  if (!parsed.success) return refuseIssues(issuesOf(parsed.error));
  const { campaign: slug, email, code } = parsed.data;
  const { bySlug } = await desk.directory(({ bySlug: known }) => known.has(slug));
  const campaign = bySlug.get(slug);
  if (!campaign) return refuseRequest('campaign-not-found');
  return unhurried(async () => {
    if (!(await desk.admits(caller))) return wrong;
    const owned = await desk.takeTry(campaign.documentId, await desk.indexOf(campaign.documentId, email));
    return owned && same(desk.codeOf(owned), code) ? desk.confirm(owned) : wrong;
  });
}
