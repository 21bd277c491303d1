import { connect } from 'node:net';
import { endOfAnswer } from './caller.ts';
import type { Crowd, CrowdPlan } from './plan.ts';
import { readingOf } from './reads.ts';

interface Answer {
  status: number;
  tag: string;
}

const failed: Answer = { status: 0, tag: '' };

function answerIn(bytes: Buffer): Answer {
  const head = bytes.toString('latin1', 0, bytes.indexOf('\r\n\r\n'));
  return { status: Number(head.slice(9, 12)), tag: /\r\netag: *(\S+)/i.exec(head)?.[1] ?? '' };
}

/** One reader with a connection of their own, who goes when the page is there. */
function visit(port: number, request: string): Promise<Answer> {
  return new Promise((settle) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request));
    let received: Buffer = Buffer.alloc(0);
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes]);
      if (endOfAnswer(received) < 0) return;
      settle(answerIn(received));
      socket.destroy();
    });
    socket.on('error', () => settle(failed));
    socket.on('close', () => settle(failed));
  });
}

/** They come evenly over a second, whether or not those before them have their page. */
export async function comeAtOnce({ port, path, readers }: CrowdPlan): Promise<Crowd> {
  const request = readingOf({ port, path, headers: { 'accept-encoding': 'br' } });
  const statuses: Record<string, number> = {};
  const tags = new Set<string>();
  let longest = 0;
  const come = async (): Promise<void> => {
    const began = performance.now();
    const { status, tag } = await visit(port, request);
    longest = Math.max(longest, performance.now() - began);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (tag) tags.add(tag);
  };
  const visits: Promise<void>[] = [];
  const started = performance.now();
  while (visits.length < readers) {
    const due = Math.min(readers, ((performance.now() - started) / 1_000) * readers);
    while (visits.length < due) visits.push(come());
    await new Promise((later) => setImmediate(later));
  }
  await Promise.all(visits);
  return { statuses, pages: tags.size, longest };
}
