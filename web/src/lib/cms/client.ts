import { pageAgeHeader } from 'cms/contract/caller';
import {
  againAccepted,
  confirmable,
  confirmed,
  type AgainRequest,
  type CodeRequest,
  type Confirmable,
} from 'cms/contract/confirmation';
import { mySignature, withdrawn, type MySignature, type MySignatureChange } from 'cms/contract/my-signature';
import { commentList, type CommentList } from 'cms/contract/comments';
import { numbersPage, type NumbersPage } from 'cms/contract/numbers';
import * as pages from 'cms/contract/pages';
import { previewAnswer, previewHeader, type PreviewAnswer } from 'cms/contract/preview';
import { challengeAnswer, type Challenge } from 'cms/contract/proof';
import { siteMap, type SiteMap } from 'cms/contract/site-map';
import { signatureList, type SignatureList } from 'cms/contract/signature-list';
import { signatureAccepted, type SignatureRequest } from 'cms/contract/signature';
import * as z from 'zod';
import type { PageAge } from '../form/stamp.ts';
import type { Connection } from './connection.ts';

/** Everything that the web asks the CMS. Each call gives data of the contract, or throws CmsRefusal or CmsUnavailable. */
export interface Cms {
  site(): Promise<pages.Site>;
  siteMap(): Promise<SiteMap>;
  messages(locale: string): Promise<pages.Messages>;
  campaigns(locale: string): Promise<pages.Campaigns>;
  campaignPage(slug: string, locale: string): Promise<pages.CampaignPage>;
  count(slug: string): Promise<pages.Count>;
  history(slug: string, locale: string): Promise<pages.HistoryPage>;
  numbers(slug: string, locale: string): Promise<NumbersPage>;
  /** `after`: a place in the list, from an earlier answer. */
  signatures(slug: string, locale: string, after: string | null): Promise<SignatureList>;
  /** `after`: a place among the comments, from an earlier answer. */
  comments(slug: string, locale: string, after: string | null): Promise<CommentList>;
  statement(campaign: string, slug: string, locale: string): Promise<pages.StatementPage>;
  update(campaign: string, slug: string, locale: string): Promise<pages.UpdatePage>;
  privacy(locale: string): Promise<pages.PrivacyPage>;
  /** Whether the preview of this client opens a place in a language. */
  preview(locale: string, place: string): Promise<PreviewAnswer>;
  challenge(campaign: string): Promise<Challenge>;
  sign(request: SignatureRequest, clientAddress: string, page: PageAge): Promise<void>;
  confirmable(token: string, clientAddress: string): Promise<Confirmable>;
  /** The campaign whose signature is now confirmed. */
  confirm(token: string, clientAddress: string): Promise<string>;
  /** The same by the six digits of a mail. */
  confirmByCode(request: CodeRequest, clientAddress: string): Promise<string>;
  sendAgain(request: AgainRequest, clientAddress: string): Promise<void>;
  /** What is stored of the signature that a mail led to. */
  mySignature(token: string, clientAddress: string): Promise<MySignature>;
  changeMySignature(token: string, change: MySignatureChange, clientAddress: string): Promise<void>;
  withdraw(token: string, clientAddress: string): Promise<void>;
  health(): Promise<void>;
  upload(name: string): ReturnType<Connection['stream']>;
}

const healthy = z.object({ data: z.object({ state: z.literal('ok') }) });

function address(segments: string[], locale?: string): string {
  const path = ['api', ...segments].map((segment) => `/${encodeURIComponent(segment)}`).join('');
  return locale === undefined ? path : `${path}?locale=${encodeURIComponent(locale)}`;
}

const below = (segments: string[], locale: string): string => address(['campaigns', ...segments], locale);

function listAddress(slug: string, list: string, locale: string, after: string | null): string {
  const path = address(['campaigns', slug, list], locale);
  return after === null ? path : `${path}&after=${encodeURIComponent(after)}`;
}

type Read = <T>(path: string, schema: z.ZodType<{ data: T }>) => Promise<T>;

/** Pages, and what they are made from. */
const pagesOf = (read: Read) => ({
  site: () => read(address(['site']), pages.site),
  siteMap: () => read(address(['site', 'map']), siteMap),
  messages: (locale: string) => read(address(['messages'], locale), pages.messages),
  campaigns: (locale: string) => read(address(['campaigns'], locale), pages.campaigns),
  campaignPage: (slug: string, locale: string) => read(below([slug, 'page'], locale), pages.campaignPage),
  count: (slug: string) => read(address(['campaigns', slug, 'count']), pages.countAnswer),
  history: (slug: string, locale: string) => read(below([slug, 'history'], locale), pages.historyPage),
  numbers: (slug: string, locale: string) => read(below([slug, 'numbers'], locale), numbersPage),
  signatures: (slug: string, locale: string, after: string | null) =>
    read(listAddress(slug, 'signatures', locale, after), signatureList),
  comments: (slug: string, locale: string, after: string | null) =>
    read(listAddress(slug, 'comments', locale, after), commentList),
  statement: (campaign: string, slug: string, locale: string) =>
    read(below([campaign, 'statements', slug], locale), pages.statementPage),
  update: (campaign: string, slug: string, locale: string) =>
    read(below([campaign, 'updates', slug], locale), pages.updatePage),
  privacy: (locale: string) => read(address(['privacy'], locale), pages.privacyPage),
});

/** `preview` is the token of a preview: then answers are what it shows, and not what is public. */
export function createCms(connection: Connection, preview?: string): Cms {
  const shown = preview === undefined ? {} : { [previewHeader]: preview };
  const read: Read = async (path, schema) => (await connection.get(path, schema, shown)).data;
  const send = async <T>(path: string, body: object, client: string, schema: z.ZodType<{ data: T }>): Promise<T> =>
    (await connection.post(path, body, client, schema)).data;

  const own = address(['my-signature']);
  return {
    ...pagesOf(read),
    preview: (locale, place) =>
      read(`${address(['preview'], locale)}&place=${encodeURIComponent(place)}`, previewAnswer),
    challenge: (campaign) => read(address(['campaigns', campaign, 'challenge']), challengeAnswer),
    sign: async (request, client, page) => {
      const age = page === null ? {} : { [pageAgeHeader]: String(page) };
      await connection.post(address(['signatures']), request, client, signatureAccepted, age);
    },
    confirmable: (token, client) => send(address(['signatures', 'confirmable']), { token }, client, confirmable),
    confirm: async (token, client) =>
      (await send(address(['signatures', 'confirm']), { token }, client, confirmed)).campaign,
    confirmByCode: async (request, client) =>
      (await send(address(['signatures', 'confirm-code']), request, client, confirmed)).campaign,
    sendAgain: async (request, client) => {
      await send(address(['signatures', 'again']), request, client, againAccepted);
    },
    mySignature: async (token, clientAddress) =>
      (await connection.byToken('GET', own, { token, clientAddress }, mySignature)).data,
    changeMySignature: async (token, body, clientAddress) => {
      await connection.byToken('PATCH', own, { token, clientAddress, body }, mySignature);
    },
    withdraw: async (token, clientAddress) => {
      await connection.byToken('DELETE', own, { token, clientAddress }, withdrawn);
    },
    health: async () => {
      await read(address(['health']), healthy);
    },
    upload: (name) => connection.stream(`/uploads/${encodeURIComponent(name)}`),
  };
}
