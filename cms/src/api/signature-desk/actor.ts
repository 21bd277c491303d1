import type { Context } from 'koa';
import type { Actor } from '../../audit/audit-log';

interface User {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  email: string;
}

/** Who asks, as the audit log calls them: by their name in the panel, else by their address. */
export function actorOf(ctx: Context): Actor {
  const { id, firstname, lastname, email } = (ctx.state as { user: User }).user;
  const name = [firstname, lastname].filter(Boolean).join(' ').trim();
  return { id, name: name === '' ? email : `${name} <${email}>` };
}
