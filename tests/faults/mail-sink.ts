import { createServer, type Server, type Socket } from 'node:net';

export interface SunkMail {
  to: string;
  /** What its sender calls it, in its Message-ID: the same for a mail that comes twice. */
  identity: string;
  /** Of the link to confirm; null when the mail has none. */
  token: string | null;
}

/** The letter as its reader gets it: soft line ends of quoted-printable (RFC 2045 §6.7) may cut a link in two. */
function readLetter(to: string, letter: string): SunkMail {
  const text = letter.replace(/=\r\n/g, '');
  const identity = /^Message-ID:\s*<([^@>]+)@/im.exec(letter)?.[1] ?? '';
  return { to, identity, token: /\/confirm\/([A-Za-z0-9_-]{22})\b/.exec(text)?.[1] ?? null };
}

/** One connection: as much of SMTP (RFC 5321) as a sender needs that trusts the server. */
function converse(socket: Socket, take: (mail: SunkMail) => Promise<void>): void {
  let heard = '';
  let to = '';
  let inLetter = false;
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
  const answerTo = (line: string) => {
    if (/^RCPT TO:/i.test(line)) to = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (/^QUIT/i.test(line)) socket.end('221 Bye\r\n');
    else if (/^DATA/i.test(line)) {
      inLetter = true;
      say('354 Go on');
    } else say('250 OK');
  };
  socket.on('data', (piece: Buffer) => {
    heard += piece.toString('latin1');
    for (;;) {
      const mark = inLetter ? '\r\n.\r\n' : '\r\n';
      const end = heard.indexOf(mark);
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + mark.length);
      if (inLetter) {
        inLetter = false;
        void take(readLetter(to, said)).then(() => say('250 Taken'));
      } else answerTo(said);
    }
  });
  say('220 The mail sink of the tests');
}

/** A mail server that can be slow, go away and come back, and that remembers every mail it took. */
export class MailSink {
  readonly mails: SunkMail[] = [];
  /** Milliseconds until a mail that was taken is acknowledged. */
  delay = 0;
  /** Mails that were taken and are not acknowledged yet. */
  underWay = 0;
  readonly #port: number;
  /** With the identity of the last mail that came by each. */
  readonly #sockets = new Map<Socket, string | null>();
  #server: Server | undefined;
  #listener: (mail: SunkMail) => void = () => undefined;

  constructor(port: number) {
    this.#port = port;
  }

  onMail(listener: (mail: SunkMail) => void): void {
    this.#listener = listener;
  }

  open(): Promise<void> {
    const server = createServer((socket) => {
      this.#sockets.set(socket, null);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      converse(socket, (mail) => {
        this.#sockets.set(socket, mail.identity);
        return this.#take(mail);
      });
    });
    this.#server = server;
    return new Promise((listening) => server.listen(this.#port, '127.0.0.1', listening));
  }

  /** As when the machine of the mail server fails: in the middle of a sentence. Answers the mails that may lack an answer. */
  async close(): Promise<string[]> {
    const last = [...this.#sockets.values()].filter((identity) => identity !== null);
    for (const socket of this.#sockets.keys()) socket.destroy();
    const server = this.#server;
    if (server) await new Promise((closed) => server.close(closed));
    return last;
  }

  /** Kept before it is acknowledged, as a mail server does. */
  async #take(mail: SunkMail): Promise<void> {
    this.mails.push(mail);
    this.#listener(mail);
    if (this.delay === 0) return;
    this.underWay += 1;
    await new Promise((late) => setTimeout(late, this.delay));
    this.underWay -= 1;
  }
}
