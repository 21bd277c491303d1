import { issuesOf, signatureRequest, type SignatureRequest } from '../../../contract/signature';
import type { AddressBook } from '../../address/address-book';
import { answer, refuseIssues, refuseRequest, refuseSince, refuseUnproven, type Answer } from '../../door/answer';
import type { Caller } from '../../door/caller';
import { chainIn, type AskDirectory, type Campaign } from '../../door/directory';
import { parseOnce } from '../../door/json';
import type { DialsNow } from '../../dials/dials-now';
import type { ShownTexts } from '../../door/shown-texts';
import type { DomainTag } from '../../protection/domain-tag';
import type { Guard } from '../../protection/guard';
import type { CampaignNetworkTag } from '../../protection/network-tag';
import type { BlindIndex } from '../../seal/blind-index';
import type { KeyRing } from '../../seal/key-ring';
import { seal } from '../../seal/seal';
import { closedSince, season, type Dates } from '../campaign/season';
import { packEntry } from './entry';
import type { NewSignature, Stored } from './store-waiting';

export interface Signing {
  directory: AskDirectory;
  texts: ShownTexts;
  addresses: () => Promise<AddressBook>;
  keys: KeyRing;
  index: BlindIndex;
  domainTag: DomainTag;
  networkTag: CampaignNetworkTag;
  guard: Guard;
  dials: () => Promise<DialsNow>;
  store: (signature: NewSignature) => Promise<Stored>;
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

/**
 * Why nothing is taken from there for now. Said openly and without a proof of work: whoever is a person learns what to do
 * instead (research/peers.md, lesson 3), and a robot costs no more than this answer.
 */
function stopped(dials: DialsNow, campaign: string, { address }: Caller): Answer | null {
  if (dials.isPaused(campaign)) return refuseRequest('campaign-paused');
  return dials.isNetworkBlocked(address) ? refuseRequest('network-blocked') : null;
}

/** The texts that were shown, or the answer to who names one that never was: nobody signs what was never published. */
async function shownTo({ texts }: Signing, request: SignatureRequest, campaign: string, chain: readonly string[]) {
  if (request.consentText !== undefined && !(await texts.isConsent(request.consentText)))
    return { refusal: refuseIssues([{ path: ['consent'], code: 'consent-outdated' }]) };
  if (request.revision !== undefined && !(await texts.isRevision(campaign, request.revision)))
    return { refusal: refuseIssues([{ path: ['revision'], code: 'malformed' }]) };
  return {
    consentText: request.consentText ?? (await texts.consent(...chain)),
    revision: request.revision ?? (await texts.revision(campaign, ...chain)),
  };
}

/** `POST /api/signatures` */
export async function sign(signing: Signing, text: string, caller: Caller): Promise<Answer> {
  const parsed = signatureRequest.safeParse(parseOnce(text));
  if (!parsed.success) return refuseIssues(issuesOf(parsed.error));
  const request = parsed.data;
  const { locale } = request;
  const known = await signing.directory(({ bySlug }) => bySlug.has(request.campaign));
  const { today, locales, bySlug } = known;
  if (!locales.has(locale)) return refuseRequest('locale-unknown');
  const campaign = bySlug.get(request.campaign);
  if (!campaign) return refuseRequest('campaign-not-found');
  const refusal = outOfSeason(campaign.dates, today);
  if (refusal) return refusal;
  const dials = await signing.dials();
  const stop = stopped(dials, campaign.documentId, caller);
  if (stop) return stop;
  const addresses = await signing.addresses();
  const objection = addresses.objection(request.email, request.emailIsRight);
  if (objection) return refuseIssues([{ path: ['email'], code: objection }]);
  if (dials.isDomainBlocked(request.email)) return refuseIssues([{ path: ['email'], code: 'domain-blocked' }]);
  // Where comments are off the form asks for none; one that comes all the same costs nobody their signature.
  const taken = dials.moderation === 'off' ? { ...request, comment: '' } : request;
  return take(signing, taken, campaign, { addresses, caller, chain: chainIn(known, locale) });
}

interface Circumstances {
  addresses: AddressBook;
  caller: Caller;
  /** Where the texts that its sender saw are looked for. */
  chain: readonly string[];
}

/** Stores what nothing speaks against, unless its sender has to prove some work first. */
async function take(signing: Signing, request: SignatureRequest, campaign: Campaign, known: Circumstances) {
  const { guard, keys, index } = signing;
  const { documentId, slug } = campaign;
  const address = known.addresses.canonical(request.email);
  const addressIndex = index(documentId, address);
  const verdict = await guard.judge({ campaign: slug, addressIndex, caller: known.caller, proof: request.proof });
  if (verdict.may === 'prove') return refuseUnproven(await guard.challenge(slug));
  const shown = await shownTo(signing, request, documentId, known.chain);
  if ('refusal' in shown) return shown.refusal;
  const { country, locale, display, updates } = request;
  const sealed = seal(keys, documentId, packEntry(request));
  // Who comes too often goes the whole way: an answer that comes sooner would tell that the address is known.
  const taking = verdict.may === 'pass' ? { proof: verdict.spends, quiet: false } : { proof: null, quiet: true };
  const networkTag = signing.networkTag(documentId, verdict.network);
  const tags = { networkTag, domainTag: signing.domainTag(documentId, address) };
  const own = { campaign: documentId, addressIndex, sealed, comments: request.comment !== '', ...tags, ...taking };
  const stored = await signing.store({ ...own, country, locale, display, updates, ...shown });
  return stored === 'replayed' ? refuseUnproven(await guard.challenge(slug)) : lookInYourMail;
}
