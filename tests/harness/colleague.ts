import { randomBytes, randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { admin, signInToAdmin } from './editor.ts';

/** Somebody who works in the panel, signed in. */
export interface Colleague {
  id: number;
  email: string;
  password: string;
  token: string;
}

interface Role {
  id: number;
  code: string;
}

async function roleOf(code: string): Promise<number> {
  const { body } = await admin('GET', '/admin/roles');
  const role = (body as { data: Role[] }).data.find((each) => each.code === code);
  if (!role) throw new Error(`There is no role ${code}.`);
  return role.id;
}

/** A new person with these roles, such as `strapi-editor` or `translator-fr`, who has signed in with a password. */
export async function colleague(...codes: string[]): Promise<Colleague> {
  const email = `colleague-${randomUUID().slice(0, 13)}@example.org`;
  const password = `Aa1${randomBytes(15).toString('hex')}`;
  const roles = await Promise.all(codes.map(roleOf));
  const made = await admin('POST', '/admin/users', { email, firstname: 'Colleague', lastname: 'Of The Tests', roles });
  const { id } = (made.body as { data: { id: number } }).data;
  const ready = await admin('PUT', `/admin/users/${String(id)}`, { password, isActive: true });
  if (ready.status !== 200) throw new Error(`Giving a password was answered ${JSON.stringify(ready)}.`);
  const token = await signInToAdmin({ cms: inject('hub').cms, admin: { email, password } });
  return { id, email, password, token };
}
