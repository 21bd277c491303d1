import { randomBytes } from 'node:crypto';
import { exportList } from '../../../cms/contract/export.ts';
import { inDatabase } from '../../harness/database.ts';
import { eventually } from '../../harness/eventually.ts';
import { exportPath, linkOf } from '../../harness/exports.ts';
import type { HubAddress } from '../../harness/hub.ts';
import { asEditor, campaignOn, type Stage } from '../../harness/stage.ts';
import { newAddress } from '../../harness/supporter.ts';

/** What opens the public addresses of the panel. */
export interface Panel {
  /** Of somebody who may sign in. */
  email: string;
  password: string;
  /** Of a session, as a browser sends it. */
  cookie: string;
  /** Tokens of those who were invited: one who never comes, and some who do. */
  invited: string;
  joining: string[];
  /** Tokens of those who forgot their password. */
  forgotten: string[];
  /** Tickets of exports, each good once. */
  tickets: { id: string; token: string; cookie: string }[];
}

export interface PanelHub extends Stage {
  hub: Stage['hub'] & Pick<HubAddress, 'admin'>;
}

/** The token of an invitation to the panel. */
async function invitation(panel: PanelHub): Promise<{ email: string; token: string }> {
  const { data: roles } = (await asEditor(panel, 'GET', '/admin/roles')) as { data: { id: number; code: string }[] };
  const role = roles.find(({ code }) => code === 'campaign-manager')?.id;
  const email = newAddress();
  const person = { email, firstname: 'Colleague', lastname: 'Of The Tests', roles: [role] };
  const { data } = (await asEditor(panel, 'POST', '/admin/users', person)) as { data: { registrationToken: string } };
  return { email, token: data.registrationToken };
}

/** Somebody who may set a new password, as the mail would say; the mail itself is Strapi's. */
export async function forgotten(panel: PanelHub): Promise<string> {
  const { email } = await invitation(panel);
  const token = randomBytes(20).toString('hex');
  const forget = `update admin_users set is_active = true, reset_password_token = $2,
    reset_password_token_expires_at = now() + interval '1 day' where email = $1`;
  await inDatabase((query) => query(forget, [email, token]), panel.hub);
  return token;
}

/** Somebody who came by an invitation, and the cookies of their session. */
async function joined(panel: PanelHub): Promise<Pick<Panel, 'email' | 'password' | 'cookie'>> {
  const { email, token } = await invitation(panel);
  const password = `Aa1${randomBytes(15).toString('hex')}`;
  const answer = await fetch(`${panel.hub.cms}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      registrationToken: token,
      userInfo: { firstname: 'Colleague', lastname: 'Of The Tests', password },
    }),
  });
  if (!answer.ok) throw new Error(`Registering was answered ${String(answer.status)}.`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  return { email, password, cookie: cookies.join('; ') };
}

/** A ticket for an export that is ready. */
async function ticket(panel: PanelHub, campaign: string): Promise<Panel['tickets'][number]> {
  const order = { campaign, purpose: 'delivery', format: 'csv', why: 'A test wants it.' };
  const { data } = (await asEditor(panel, 'POST', exportPath, order)) as { data: { id: string } };
  await eventually(
    'export that is ready',
    async () => {
      const listed = (await asEditor(panel, 'GET', `${exportPath}?campaign=${campaign}`)) as { data: unknown };
      return exportList.parse(listed.data).exports.find(({ id, state }) => id === data.id && state === 'ready');
    },
    60_000,
  );
  const { path, cookie } = await linkOf(data.id, panel.token, panel.hub);
  return { id: data.id, token: path.slice(path.lastIndexOf('/') + 1), cookie };
}

const thrice = <T>(make: () => Promise<T>): Promise<T[]> => Promise.all([make(), make(), make()]);

/** Invites, lets forget and exports, as a team does. */
export async function panelOf(panel: PanelHub): Promise<Panel> {
  const { documentId } = await campaignOn(panel);
  const { token: invited } = await invitation(panel);
  const joining = (await thrice(() => invitation(panel))).map(({ token }) => token);
  return {
    ...(await joined(panel)),
    invited,
    joining,
    forgotten: await thrice(() => forgotten(panel)),
    tickets: await thrice(() => ticket(panel, documentId)),
  };
}
