import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const random = (bytes = 32) => randomBytes(bytes).toString('base64');

/** How each secret is made when it does not exist yet. */
const recipes: Record<string, () => string> = {
  DATABASE_PASSWORD: () => randomBytes(24).toString('hex'),
  WEB_SECRET: random,
  APP_KEYS: () => `${random()},${random()}`,
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  SEAL_KEYS: () => `k1:${random()}`,
  INDEX_KEY: random,
};

export type Secrets = Record<string, string>;

export const makeSecrets = (): Secrets =>
  Object.fromEntries(Object.entries(recipes).map(([name, make]) => [name, make()]));

function parse(text: string): Secrets {
  const pairs = text.split(/\r?\n/).filter((line) => line.includes('=') && !line.startsWith('#'));
  return Object.fromEntries(pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The secrets of `HUB_DATA/secrets.env`; those that are missing are made and kept. A value of the environment wins. */
export function keepSecrets(data: string, environment: NodeJS.ProcessEnv): Secrets {
  const kept = { ...makeSecrets(), ...readSecrets(data) };
  writeSecrets(data, kept);
  return { ...kept, ...Object.fromEntries(Object.keys(recipes).flatMap((name) => given(environment, name))) };
}

const given = (environment: NodeJS.ProcessEnv, name: string): [string, string][] => {
  const value = environment[name];
  return value ? [[name, value]] : [];
};

export function readSecrets(data: string): Secrets {
  const file = join(data, 'secrets.env');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
}

/**
 * Only the owner may read the file: who has it and the database can read every signature. It is put in place whole, since
 * a running hub reads it too, and a half-written one would lose keys.
 */
export function writeSecrets(data: string, secrets: Secrets): void {
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}`);
  const file = join(data, 'secrets.env');
  writeFileSync(`${file}.new`, `${lines.join('\n')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
