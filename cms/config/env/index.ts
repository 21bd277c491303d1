import * as z from 'zod';

/** What Strapi's own templates and tutorials put where a secret belongs; starting with one of these is starting open. */
const placeholder = /tobemodified|changeme|replace.?me|your.?secret|example|(.)\1{15}/i;
const secret = () =>
  z
    .string()
    .min(32, 'needs at least 32 characters')
    .refine((value) => !placeholder.test(value), 'is the value of a template');
const secrets = z
  .string()
  .transform((list) => list.split(',').map((each) => each.trim()))
  .pipe(z.array(secret()).min(1));
const key = z.base64().refine((value) => Buffer.from(value, 'base64').length === 32, 'needs 32 bytes in base64');
const sealKey = z.string().refine((value) => {
  const [id, bytes, ...rest] = value.split(':');
  return rest.length === 0 && /^[a-z0-9-]{1,32}$/i.test(id ?? '') && key.safeParse(bytes).success;
}, 'needs the form id:base64, with 32 bytes');
const switched = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');
const port = (value: number) => z.coerce.number().int().min(1).max(65535).default(value);
const address = (protocol: RegExp) => z.url({ protocol, error: 'is not an address of the expected kind' });
/** A variable that is set to nothing means the same as one that is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

/** Everything the CMS reads from its environment. The table in README is generated from these descriptions. */
export const environmentSchema = z.object({
  DATABASE_URL: address(/^postgres(ql)?$/).describe('PostgreSQL database of the hub'),
  CMS_HOST: z.string().min(1).default('127.0.0.1').describe('Address on which the CMS listens'),
  CMS_PORT: port(1337).describe('Port on which the CMS listens'),
  CMS_BEHIND_PROXY: switched.describe(
    'true when only a proxy can reach the CMS: then X-Forwarded-For and X-Forwarded-Proto are believed',
  ),
  PUBLIC_URL: address(/^https?$/)
    .default('http://localhost:3000')
    .refine((value) => URL.parse(value)?.origin === value, 'needs an origin without a path and without a final slash')
    .describe('Origin of the public site, for the links in mails'),
  SMTP_URL: address(/^smtps?$/)
    .default('smtp://127.0.0.1:1025')
    .describe('Mail server'),
  MAIL_FROM: z.string().min(3).default('Campaign Hub <no-reply@campaign-hub.test>').describe('Sender of every mail'),
  WEB_SECRET: secret().describe(
    'Shared with the web server: whoever sends it may read and may name the client’s address',
  ),
  APP_KEYS: secrets.describe('Strapi: keys that sign cookies, comma separated'),
  API_TOKEN_SALT: secret().describe('Strapi: salt of API tokens'),
  ADMIN_JWT_SECRET: secret().describe('Strapi: signs the sessions of the admin panel'),
  TRANSFER_TOKEN_SALT: secret().describe('Strapi: salt of transfer tokens'),
  ENCRYPTION_KEY: secret().describe('Strapi: encrypts what the panel can show again'),
  SEAL_KEYS: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(sealKey).min(1))
    .describe('Keys that seal signatures, as id:base64 of 32 bytes, comma separated; the first seals, all open'),
  INDEX_KEY: key.describe('Key of the blind index of mail addresses: base64 of 32 bytes; never change it'),
  ADMIN_EMAIL: z.email().default('editor@campaign-hub.test').describe('Address of the first administrator'),
  ADMIN_PASSWORD: optional(z.string().min(12)).describe('Makes the first administrator when there is none'),
  HUB_DEMO: switched.describe('true adds the demonstration campaign once'),
  HUB_DATA: optional(z.string()).describe('Folder for uploaded files and, sealed, for exports'),
});

export type Environment = z.infer<typeof environmentSchema>;

/** The environment, or an error that names what is wrong and never repeats a value: values are secrets. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const wrong = new Map(
    parsed.error.issues.map(({ path, code, message }) => {
      const name = String(path[0]);
      return [name, variables[name] === undefined ? `${name} is missing` : `${name} ${reason(code, message)}`];
    }),
  );
  throw new EnvironmentError(`The environment of the CMS is not usable: ${[...wrong.values()].join('; ')}.`);
}

export class EnvironmentError extends Error {}

/** Our own sentences pass; those of the schema library are kept short, since some of them quote what they met. */
const reason = (code: string, message: string): string =>
  /^(is|needs) /.test(message) ? message : code === 'too_small' ? 'is too short' : 'has the wrong form';

let current: Environment | undefined;

/** The environment of this process, parsed once. */
export function environment(): Environment {
  current ??= parseEnvironment(process.env);
  return current;
}
