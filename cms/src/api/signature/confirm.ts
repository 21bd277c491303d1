import { confirmationRequest, type Confirmable } from '../../../contract/confirmation';
import { issuesOf } from '../../../contract/signature';
import { answer, refuseIssues, refuseRequest, type Answer } from '../../door/answer';
import { chainIn, type Campaign, type Directory } from '../../door/directory';
import { parseOnce } from '../../door/json';
import type { KeyRing } from '../../seal/key-ring';
import { open } from '../../seal/seal';
import { tokenHash } from '../../seal/token';
import type { Title } from './campaign-title';
import { unpackEntry } from './entry';
import { publicName } from './public-name';
import { outOfSeason } from './sign';
import type { Decide, Found } from './store-confirmed';

export interface Confirming {
  directory: () => Promise<Directory>;
  title: (campaign: string, chain: readonly string[]) => Promise<Title | null>;
  find: (hash: Buffer) => Promise<Found | null>;
  store: (hash: Buffer) => Promise<Answer>;
}

/** The hash of the token in this request, or why there is none. A token of a wrong form is one that nobody knows. */
function askedToken(text: string): Buffer | Answer {
  const parsed = confirmationRequest.safeParse(parseOnce(text));
  if (parsed.success) return tokenHash(parsed.data.token);
  const issues = issuesOf(parsed.error);
  const badForm = issues.every(({ path, code }) => path[0] === 'token' && code === 'malformed');
  return badForm ? refuseRequest('token-unknown') : refuseIssues(issues);
}

/** Whoever set a signature aside had reasons, so its link no longer confirms it. */
type Valid = Found & { state: 'waiting' | 'confirmed' };
type Judged = { campaign: Campaign; found: Valid } | { refusal: Answer };

/**
 * Who confirmed already is told so, whatever happened to the link or the campaign since: pressing a button twice is no
 * mistake.
 */
export function judge(found: Found | null, { today, byId }: Directory): Judged {
  if (!found) return { refusal: refuseRequest('token-unknown') };
  const campaign = byId.get(found.campaign);
  if (!campaign) return { refusal: refuseRequest('campaign-not-found') };
  const { state } = found;
  if (state === 'invalid') return { refusal: refuseRequest('signature-invalid') };
  const valid = { ...found, state };
  if (state === 'confirmed') return { campaign, found: valid };
  if (found.expired) return { refusal: refuseRequest('token-expired') };
  const refusal = outOfSeason(campaign.dates, today);
  return refusal ? { refusal } : { campaign, found: valid };
}

const counted = ({ slug }: Campaign): Answer => answer(200, { data: { state: 'confirmed', campaign: slug } });

/** What the batch does with one token: the sealed name is opened only to copy out what its owner wants shown. */
export const decideWith =
  (keys: KeyRing, directory: Directory): Decide<Answer> =>
  (asked) => {
    const judged = judge(asked, directory);
    if ('refusal' in judged) return { result: judged.refusal };
    const { campaign, found } = judged;
    const result = counted(campaign);
    if (found.state === 'confirmed') return { result };
    if (found.display === 'none') return { result, shownName: null };
    const { name } = unpackEntry(open(keys, found.campaign, found.sealed));
    return { result, shownName: publicName(name, found.display) };
  };

/** `POST /api/signatures/confirm` */
export async function confirm({ store }: Confirming, text: string): Promise<Answer> {
  const asked = askedToken(text);
  return Buffer.isBuffer(asked) ? store(asked) : asked;
}

/** `POST /api/signatures/confirmable` */
export async function confirmable(confirming: Confirming, text: string): Promise<Answer> {
  const asked = askedToken(text);
  if (!Buffer.isBuffer(asked)) return asked;
  const [inHand, directory] = await Promise.all([confirming.find(asked), confirming.directory()]);
  const judged = judge(inHand, directory);
  if ('refusal' in judged) return judged.refusal;
  const { campaign, found } = judged;
  const title = await confirming.title(found.campaign, chainIn(directory, found.locale));
  if (!title) return refuseRequest('campaign-not-found');
  const data: Confirmable = {
    campaign: campaign.slug,
    title: title.title,
    titleLocale: title.locale,
    state: found.state,
  };
  return answer(200, { data });
}
