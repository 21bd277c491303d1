import { fork, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually } from '../../harness/eventually.ts';
import { freePorts } from '../../harness/free-ports.ts';
import { answerOf } from './kept-answer.ts';

/** Another server that sends the same bytes. */
export interface Peer {
  port: number;
  stop: () => Promise<void>;
}

/** `node:http` in a process of its own. */
export async function startBareNode(url: string): Promise<Peer> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'), [url]);
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const port = await new Promise<number>((settle, fail) => {
    child.once('message', (said) => settle(Number(said)));
    child.once('exit', () => fail(new Error('The bare server ended while it started.')));
  });
  const stop = () => {
    child.disconnect();
    return ended;
  };
  return { port, stop };
}

const configuration = (folder: string, port: number): string => `
  worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr warn;
  events { worker_connections 4096; }
  http {
    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; default_type 'text/html; charset=utf-8';
    open_file_cache max=16 inactive=60s;
    server { listen 127.0.0.1:${String(port)}; location / { root ${folder}/site; add_header content-encoding br; } }
  }`;

export const hasNginx = (): boolean => spawnSync('nginx', ['-v']).status === 0;

/** One worker of nginx that sends the compressed page from the disk, as it is tuned for static files. */
export async function startNginx(url: string): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const file = join(folder, 'site', new URL(url).pathname);
  const [port = 0] = await freePorts(1);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, (await answerOf(url)).body);
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  spawnSync('chmod', ['-R', 'a+rX', folder]); // its worker runs as somebody else
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const same = `http://127.0.0.1:${String(port)}${new URL(url).pathname}`;
  const answers = () =>
    fetch(same).then(
      ({ ok }) => ok || undefined,
      () => undefined,
    );
  await eventually('page from nginx', answers, 10_000).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { port, stop };
}
