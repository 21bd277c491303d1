import { resolve } from 'node:path';
import * as z from 'zod';

const port = (usual: number, what: string) =>
  z.coerce.number().int().min(1).max(65535).default(usual).describe(`Port of ${what}`);

/** What `npm start` reads from the environment. The table in README.md is made from these descriptions. */
export const hubVariables = z.object({
  HUB_DATA: z
    .string()
    .default('.hub')
    .transform((folder) => resolve(folder))
    .describe('Folder of everything the hub keeps: database, mails, uploads, logs, secrets.env'),
  WEB_PORT: port(3000, 'the site'),
  CMS_PORT: port(1337, 'the CMS and its admin panel'),
  MAILBOX_PORT: port(1080, 'the mailbox: its page and its API'),
  SMTP_PORT: port(1025, 'the mailbox: SMTP'),
  DATABASE_PORT: port(54329, 'the embedded PostgreSQL'),
  PUBLIC_URL: z.url().optional().describe('Address of the site as visitors see it (http://localhost and WEB_PORT)'),
  DATABASE_URL: z.url().optional().describe('A PostgreSQL to use in place of the embedded one'),
  SMTP_URL: z.url().optional().describe('A mail server to use in place of the mailbox'),
  ADMIN_EMAIL: z.email().default('editor@campaign-hub.test').describe('Who the first administrator signs in as'),
  HUB_DEMO: z
    .enum(['true', 'false'])
    .default('true')
    .describe('Whether the first start adds the demonstration campaign'),
});
export type HubEnvironment = z.infer<typeof hubVariables> & { PUBLIC_URL: string };

/** Reads the environment. @throws {Error} one sentence that names each wrong variable, never its value. */
export function readEnvironment(source: NodeJS.ProcessEnv): HubEnvironment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = hubVariables.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
    throw new Error(`The environment has a wrong value: ${wrong}.`);
  }
  const url = parsed.data.PUBLIC_URL ?? `http://localhost:${String(parsed.data.WEB_PORT)}`;
  return { ...parsed.data, PUBLIC_URL: url.replace(/\/+$/, '') };
}
