import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { EnvironmentError, environment, type Environment } from './config/env';
import { isOutage } from './src/api/site/outage';
import { StartRefused } from './src/start-refused';

const distDir = __dirname;
const appDir = path.dirname(distDir);

/** One sentence for the person who started it; a stack would hide it. */
function refuseToStart(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function usableEnvironment(): Environment {
  try {
    return environment();
  } catch (error) {
    if (error instanceof EnvironmentError) refuseToStart(error.message);
    throw error;
  }
}

async function start(): Promise<void> {
  // Whoever started this process is gone, by kill -9 or a crash, and nobody is left to stop it: it stops itself.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  const { HUB_DATA } = usableEnvironment();
  if (!existsSync(path.join(distDir, 'build', 'index.html'))) {
    refuseToStart('The admin panel is not built: run "npm run build" first.');
  }
  // Strapi does not make the folder and does not start without it.
  mkdirSync(path.resolve(HUB_DATA ? path.join(HUB_DATA, 'uploads') : path.join(appDir, 'public'), 'uploads'), {
    recursive: true,
  });
  process.env['NODE_ENV'] = 'production';
  process.env['STRAPI_DISABLE_EE'] = 'true';
  process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';
  // pg warns of the way Strapi's knex uses it, on whatever terminal the hub runs; nobody here can follow the advice.
  process.noDeprecation = true;
  // Required only now, since Strapi settles its mode while it loads; by require, since its ES modules do not resolve
  // lodash/fp (strapi/strapi#25993).
  const load = createRequire(__filename);
  const { createStrapi } = load('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir });
  try {
    await strapi.load();
  } catch (error) {
    if (error instanceof StartRefused) refuseToStart(error.message);
    if (isOutage(error)) refuseToStart('The database cannot be reached: is it running, and is DATABASE_URL right?');
    strapi.stopWithError(error);
  }
  await strapi.start();
}

void start();
