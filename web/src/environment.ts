import * as z from 'zod';

const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);
const origins = (usual: string) =>
  z
    .string()
    .default(usual)
    .transform((list) => list.split(',').map((each) => each.trim()))
    .pipe(z.array(origin).min(1));

/** What the web server needs to know. The README's table is made from these descriptions. */
export const environmentSchema = z.object({
  WEB_PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe('Port of the site.'),
  WEB_HOST: z.string().min(1).default('127.0.0.1').describe('Address on which the site listens.'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .default('http://localhost:3000')
    .describe('Origin under which the world sees the site, without a slash at the end.'),
  CMS_URL: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .default('http://127.0.0.1:1337')
    .describe('Where the site reaches the CMS.'),
  ADMIN_URL: origins('http://localhost:1337,http://127.0.0.1:1337').describe(
    'Where editors reach the admin panel, which shows previews in a frame; several with a comma between.',
  ),
  WEB_SECRET: z.string().min(32).describe('Shared by web and CMS: by it the CMS knows the web server.'),
  TRUSTED_PROXIES: z.coerce
    .number()
    .int()
    .min(0)
    .max(8)
    .default(0)
    .describe('How many proxies of your own stand before the site: so many entries of X-Forwarded-For are believed.'),
});
export type Environment = z.infer<typeof environmentSchema>;

/** One clear sentence instead of a stack trace; the values stay unsaid, since one of them is a secret. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`).join(', ');
  throw new Error(`The environment of the web server is wrong: ${wrong}.`);
}
