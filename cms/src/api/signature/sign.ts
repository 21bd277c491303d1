import { issuesOf, signatureRequest, type SignatureRequest } from '../../../contract/signature';
import type { AddressBook } from '../../address/address-book';
import { answer, refuseIssues, refuseRequest, refuseSince, type Answer } from '../../door/answer';
import type { AskDirectory, Campaign } from '../../door/directory';
import { parseOnce } from '../../door/json';
import type { ShownTexts } from '../../door/shown-texts';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import { seal } from '../../seal/seal';
import { closedSince, season, type Dates } from '../campaign/season';
import { packEntry } from './entry';
import type { NewSignature } from './store-waiting';

export interface Signing {
  directory: AskDirectory;
  texts: ShownTexts;
  addresses: () => Promise<AddressBook>;
  keys: KeyRing;
  index: BlindIndex;
  store: (signature: NewSignature) => Promise<unknown>;
}

/** The same for a new address, a waiting one and a confirmed one: the answer must not tell who signed (design §2.3). */
const lookInYourMail = answer(202, { data: { state: 'check-your-mail' } });

/** Why a campaign takes no signatures now, or null when it does. */
export function outOfSeason(dates: Dates, today: string): Answer | null {
  const current = season(dates, today);
  if (current === 'open') return null;
  if (current === 'not-open-yet') return refuseRequest('campaign-not-open-yet');
  return refuseSince('campaign-closed', closedSince(dates, today));
}

function sealed(
  request: SignatureRequest,
  { documentId }: Campaign,
  { canonical }: AddressBook,
  { keys, index }: Signing,
) {
  return {
    campaign: documentId,
    addressIndex: index(documentId, canonical(request.email)),
    sealed: seal(keys, documentId, packEntry(request)),
  };
}

/** `POST /api/signatures` */
export async function sign(signing: Signing, text: string): Promise<Answer> {
  const parsed = signatureRequest.safeParse(parseOnce(text));
  if (!parsed.success) return refuseIssues(issuesOf(parsed.error));
  const request = parsed.data;
  const { locale, country, display, updates } = request;
  const { today, locales, defaultLocale, bySlug } = await signing.directory((known) => known.bySlug.has(request.campaign));
  if (!locales.has(locale)) return refuseRequest('locale-unknown');
  const campaign = bySlug.get(request.campaign);
  if (!campaign) return refuseRequest('campaign-not-found');
  const refusal = outOfSeason(campaign.dates, today);
  if (refusal) return refusal;
  const { texts } = signing;
  const addresses = await signing.addresses();
  const objection = addresses.objection(request.email, request.emailIsRight);
  if (objection) return refuseIssues([{ path: ['email'], code: objection }]);
  if (request.consentText !== undefined && !(await texts.isConsent(request.consentText))) {
    return refuseIssues([{ path: ['consent'], code: 'consent-outdated' }]);
  }
  const consentText = request.consentText ?? (await texts.consent(locale, defaultLocale));
  const revision = request.revision ?? (await texts.revision(campaign.documentId, locale, defaultLocale));
  const own = sealed(request, campaign, addresses, signing);
  await signing.store({ ...own, country, locale, display, updates, consentText, revision });
  return lookInYourMail;
}
