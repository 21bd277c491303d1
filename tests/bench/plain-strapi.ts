import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../run/environment.ts';
import { readSecrets } from '../../run/secrets.ts';
import { answers, cmsEnvironment } from '../../run/servers.ts';
import { eventually } from '../harness/eventually.ts';
import { freePorts } from '../harness/free-ports.ts';
import type { Subject } from './subject.ts';

const root = join(import.meta.dirname, '..', '..');
const uid = 'api::plain-signature.plain-signature';

/** The signature's own columns and indexes under another name; `private` would keep Strapi from taking a value. */
function plainSchema(): string {
  const file = join(root, 'cms/src/api/signature/content-types/signature/schema.json');
  const text = readFileSync(file, 'utf8').replaceAll('"private": true', '"private": false');
  const schema = JSON.parse(text) as { info: object; indexes: { name: string }[] };
  const info = { ...schema.info, singularName: 'plain-signature', pluralName: 'plain-signatures' };
  const indexes = schema.indexes.map((index) => ({ ...index, name: `plain_${index.name}` }));
  return JSON.stringify({ ...schema, collectionName: 'plain_signatures', info, indexes });
}

/** Strapi's own controller, service and route, as its generator writes them; `create` is open to everybody. */
const files: Record<string, string> = {
  'content-types/plain-signature/schema.json': plainSchema(),
  'controllers/plain-signature.js': `module.exports = require('@strapi/strapi').factories.createCoreController('${uid}');`,
  'services/plain-signature.js': `module.exports = require('@strapi/strapi').factories.createCoreService('${uid}');`,
  'routes/plain-signature.js': `module.exports = require('@strapi/strapi').factories.createCoreRouter('${uid}', { only: ['create'], config: { create: { auth: false } } });`,
};

/** A copy of the built CMS that has one content type more: the product does not get it. */
function copyWithPlainType(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plain-strapi-'));
  const cms = join(folder, 'cms');
  for (const part of ['package.json', 'dist', 'database', 'messages', 'demo', 'favicon.png'])
    if (existsSync(join(root, 'cms', part))) cpSync(join(root, 'cms', part), join(cms, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  if (existsSync(join(root, 'cms/node_modules')))
    symlinkSync(join(root, 'cms/node_modules'), join(cms, 'node_modules'));
  for (const [name, text] of Object.entries(files)) {
    const file = join(cms, 'dist/src/api/plain-signature', name);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

export interface PlainStrapi {
  port: number;
  stop: () => Promise<void>;
}

function environmentOf({ hub }: Subject, port: number, data: string): NodeJS.ProcessEnv {
  const url = new URL(hub.databaseUrl);
  url.pathname = '/plain_strapi';
  const env = readEnvironment({ ...hub.environment, CMS_PORT: String(port), HUB_DATA: data, HUB_DEMO: 'false' });
  const own = cmsEnvironment({ ...env, DATABASE_URL: url.href }, readSecrets(hub.data));
  const password = `${randomUUID()}-aA1`;
  return { PATH: process.env['PATH'], ...own, DATABASE_URL: url.href, ADMIN_PASSWORD: password };
}

/** Strapi with an equal content type, on a port of its own, with a database of its own on the same server. */
export async function startPlainStrapi(subject: Subject): Promise<PlainStrapi> {
  await subject.query('create database plain_strapi');
  const folder = copyWithPlainType();
  const [port = 0] = await freePorts(1);
  const env = environmentOf(subject, port, join(folder, 'data'));
  const options = { cwd: join(folder, 'cms'), env, stdio: 'inherit' } as const;
  const strapi = spawn(process.execPath, ['dist/server.js'], options);
  const ended = new Promise<void>((settle) => strapi.once('exit', () => settle()));
  const stop = async () => {
    strapi.kill('SIGTERM');
    await ended;
    await subject.query('drop database plain_strapi with (force)');
    rmSync(folder, { recursive: true, force: true });
  };
  const up = answers(`http://127.0.0.1:${String(port)}/_health`);
  const answering = eventually('answer of plain Strapi', async () => (await up()) || undefined, 120_000);
  const failing = ended.then(() => Promise.reject(new Error('Plain Strapi ended while it started.')));
  await Promise.race([answering, failing]).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, stop };
}
