import { token } from '../../../contract/confirmation';
import { mySignatureChange, type MySignature, type MySignatureChange } from '../../../contract/my-signature';
import { issuesOf } from '../../../contract/signature';
import { answer, refuseIssues, refuseRequest, type Answer } from '../../door/answer';
import { chainIn, type Directory } from '../../door/directory';
import { parseOnce } from '../../door/json';
import { tokenHash } from '../../seal/token';
import type { Title } from '../signature/campaign-title';
import type { Entry } from '../signature/entry';
import { publicName } from '../signature/public-name';
import type { Choice, Stored } from './stored';

export interface OwnDesk {
  directory: () => Promise<Directory>;
  title: (campaign: string, chain: readonly string[]) => Promise<Title | null>;
  /** Opens what was sealed for a campaign. */
  entry: (campaign: string, sealed: Buffer) => Entry;
  find: (hash: Buffer) => Promise<Stored | null>;
  change: (hash: Buffer, choose: (stored: Stored) => Choice) => Promise<Stored | null>;
  erase: (hash: Buffer) => Promise<boolean>;
}

const nothing: Entry = { name: '', address: '', place: '', affiliation: '', comment: '' };
const entryOf = ({ entry }: OwnDesk, { campaign, sealed }: Stored): Entry =>
  sealed === null ? nothing : entry(campaign, sealed);

const unknown = refuseRequest('token-unknown');
const bearer = /^Bearer +(\S+) *$/i;

/** The hash of the token in this header, or why there is none. RFC 9110 §11.6.1: a 401 says what would be let in. */
function askedToken(authorization: string | undefined): Buffer | Answer {
  const [, sent] = bearer.exec(authorization ?? '') ?? [];
  if (sent === undefined) return refuseRequest('unauthorized', { 'www-authenticate': 'Bearer' });
  return token.safeParse(sent).success ? tokenHash(sent) : unknown;
}

async function shown(desk: OwnDesk, stored: Stored): Promise<Answer> {
  const directory = await desk.directory();
  const mailLocale = stored.mailLocale ?? stored.locale;
  const slug = directory.byId.get(stored.campaign)?.slug;
  const title = await desk.title(stored.campaign, chainIn(directory, mailLocale));
  const { address, comment, ...entry } = entryOf(desk, stored);
  const { consent, consentLocale, locale, state, country, display, updates, revision, signedText, mailsSent } = stored;
  const data: MySignature = {
    campaign: slug === undefined || !title ? null : { slug, title: title.title, titleLocale: title.locale },
    state,
    signedAt: stored.signedAt,
    confirmedAt: stored.confirmedAt,
    ...entry,
    // Published words stay when what was sealed is erased, and whoever wrote them sees them.
    comment: stored.publishedComment ?? comment,
    commentState: stored.commentState,
    commentReason: stored.commentReason,
    email: address,
    country,
    display,
    publicName: stored.publicName,
    updates,
    signedIn: locale,
    mailLocale,
    consent: consent === null || consentLocale === null ? null : { text: consent, locale: consentLocale },
    revision,
    source: stored.source,
    collectedOn: stored.collectedOn,
    signedText,
    mailsSent,
    remindedAt: stored.remindedAt,
    codeTries: stored.codeTries,
  };
  return answer(200, { data });
}

/** The name that a choice shows of a confirmed signature; of an erased one no more than is shown already. */
function chosenName(desk: OwnDesk, stored: Stored, display: Stored['display']): string | null {
  if (display === 'none') return null;
  if (stored.sealed === null) return stored.publicName;
  return publicName(entryOf(desk, stored).name, display);
}

const chosen =
  (desk: OwnDesk, change: MySignatureChange) =>
  (stored: Stored): Choice => {
    const { display = stored.display, updates = stored.updates, mailLocale = stored.mailLocale } = change;
    const laterName = chosenName(desk, stored, display);
    return { display, publicName: stored.state === 'confirmed' ? laterName : null, laterName, updates, mailLocale };
  };

async function change(desk: OwnDesk, hash: Buffer, text: string): Promise<Answer> {
  const parsed = mySignatureChange.safeParse(parseOnce(text));
  if (!parsed.success) return refuseIssues(issuesOf(parsed.error));
  const { mailLocale } = parsed.data;
  const { locales } = await desk.directory();
  if (mailLocale !== undefined && !locales.has(mailLocale)) {
    return refuseIssues([{ path: ['mailLocale'], code: 'locale-unknown' }]);
  }
  const stored = await desk.change(hash, chosen(desk, parsed.data));
  return stored ? shown(desk, stored) : unknown;
}

/** `GET`, `PATCH` and `DELETE /api/my-signature` */
export async function ownSignature(
  desk: OwnDesk,
  method: string | undefined,
  authorization: string | undefined,
  text: string,
): Promise<Answer> {
  const asked = askedToken(authorization);
  if (!Buffer.isBuffer(asked)) return asked;
  if (method === 'PATCH') return change(desk, asked, text);
  if (method === 'DELETE') return (await desk.erase(asked)) ? answer(200, { data: { state: 'withdrawn' } }) : unknown;
  const stored = await desk.find(asked);
  return stored ? shown(desk, stored) : unknown;
}
