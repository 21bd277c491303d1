import { readEnvironment, type HubEnvironment } from './environment.ts';
import { createHub } from './hub.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

function announce(env: HubEnvironment, password: string | undefined): void {
  say('');
  say(`Site     ${env.PUBLIC_URL}`);
  say(`Admin    http://localhost:${String(env.CMS_PORT)}/admin`);
  if (!env.SMTP_URL) say(`Mailbox  http://localhost:${String(env.MAILBOX_PORT)}`);
  if (password) {
    say(`\nSign in to the admin as ${env.ADMIN_EMAIL} with the password ${password}`);
    say('It is shown only this once: keep it.');
  }
  say('\nCtrl-C stops everything.');
}

/**
 * `npm start`; with `--as-built`, building is left to `npm run build`; with `--develop` it is `npm run dev`, which runs
 * from the sources. Exit code 1 with one sentence when it fails.
 */
async function start(): Promise<number> {
  const env = readEnvironment(process.env);
  const hub = createHub(env, say);
  const asked = Promise.withResolvers<'asked'>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.resolve('asked'));
  const mode = process.argv.includes('--as-built')
    ? 'as built'
    : process.argv.includes('--develop')
      ? 'develop'
      : 'build';
  const up = hub.start(mode).then((password) => {
    announce(env, password);
    return hub.broken;
  });
  const end = await Promise.race([asked.promise, up.catch((error: unknown) => error)]);
  if (end === 'asked') say('Stopping …');
  await hub.stop();
  if (end === 'asked') return 0;
  process.stderr.write(`${end instanceof Error ? end.message : String(end)}\n`);
  return 1;
}

process.exit(
  await start().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }),
);
