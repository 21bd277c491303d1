import { randomUUID } from 'node:crypto';
import { secretHeader, clientAddressHeader } from '../../cms/contract/caller.ts';
import { eventually } from '../harness/eventually.ts';
import { between } from '../harness/seeded.ts';
import { demonstration } from '../harness/supporter.ts';
import type { SunkMail } from './mail-sink.ts';
import type { SupervisedHub } from './supervised-hub.ts';

interface Pace {
  /** Milliseconds between two rounds of the generator. */
  every: number;
  /** Signatures sent in one. */
  each: number;
  /** Requests under way at most: those who meet a silent hub do not pile up. */
  most: number;
}

/** Answers come within this time or not at all. */
const patience = 20_000;

/**
 * Supporters who sign and confirm, each address once: what has no good answer is not sent again, so that every mail to
 * an address beyond the first is one too many. Links are pressed until the answer is good, as people do.
 */
export class Traffic {
  readonly tried = new Set<string>();
  readonly accepted = new Set<string>();
  readonly confirmed = new Set<string>();
  /** Answers that are neither good nor “come again later”. */
  readonly strange: string[] = [];
  readonly #hub: SupervisedHub;
  readonly #random: () => number;
  readonly #links: SunkMail[] = [];
  readonly #pace: Pace;
  readonly #under = new Set<Promise<void>>();
  readonly #name = randomUUID().slice(0, 8);
  /** How many were told to come again later, or got no answer. */
  turnedAway = 0;
  #clock: NodeJS.Timeout | undefined;

  constructor(hub: SupervisedHub, random: () => number, pace: Pace = { every: 25, each: 4, most: 60 }) {
    this.#hub = hub;
    this.#random = random;
    this.#pace = pace;
    hub.mails.onMail((mail) => {
      if (mail.token && this.tried.has(mail.to) && random() < 0.5) this.#links.push(mail);
    });
  }

  start(): void {
    this.#clock = setInterval(() => this.#round(), this.#pace.every);
  }

  /** Sends no more and waits for the answers that are due. */
  async stop(): Promise<void> {
    clearInterval(this.#clock);
    await Promise.all(this.#under);
  }

  /** Waits until so many more were accepted: the moments of these tests are counted in signatures, not in seconds. */
  async moreAccepted(count: number, limit = 150_000): Promise<void> {
    const enough = this.accepted.size + count;
    await eventually('flow of signatures', () => Promise.resolve(this.accepted.size >= enough || undefined), limit);
  }

  async moreConfirmed(count: number, limit = 60_000): Promise<void> {
    const enough = this.confirmed.size + count;
    await eventually('confirmations', () => Promise.resolve(this.confirmed.size >= enough || undefined), limit);
  }

  /** Presses every link that is left. */
  async confirmTheRest(): Promise<void> {
    while (this.#links.length > 0) {
      this.#pressLinks(20);
      await Promise.all(this.#under);
    }
  }

  /** Waits until everybody who may be under way is. */
  async allWait(): Promise<void> {
    await eventually('standstill', () => Promise.resolve(this.#under.size >= this.#pace.most || undefined));
  }

  #round(): void {
    for (let sent = 0; sent < this.#pace.each && this.#under.size < this.#pace.most; sent += 1)
      this.#follow(this.#sign());
    if (this.#under.size < this.#pace.most) this.#pressLinks(2);
  }

  #pressLinks(most: number): void {
    for (const mail of this.#links.splice(0, most)) this.#follow(this.#confirm(mail));
  }

  #follow(request: Promise<void>): void {
    this.#under.add(request);
    void request.finally(() => this.#under.delete(request));
  }

  async #sign(): Promise<void> {
    const email = `flow-${this.#name}-${String(this.tried.size)}@example.org`;
    this.tried.add(email);
    const who = { name: `Demo Supporter`, email, country: this.#random() < 0.5 ? 'FR' : 'DE' };
    const byForm = this.#random() < 0.15;
    const status = byForm
      ? await this.#postForm(`/en/${demonstration}`, { ...who, display: 'none', consent: 'on' })
      : await this.#post('/api/signatures', { ...who, campaign: demonstration, locale: 'en', consent: true });
    if (status === (byForm ? 303 : 202)) this.accepted.add(email);
    else this.#note(`signing by ${byForm ? 'form' : 'the CMS'}`, status);
  }

  async #confirm(mail: SunkMail): Promise<void> {
    const token = mail.token ?? '';
    const byForm = this.#random() < 0.15;
    const status = byForm
      ? await this.#postForm(`/en/confirm/${token}`, {})
      : await this.#post('/api/signatures/confirm', { token });
    if (status === (byForm ? 303 : 200)) this.confirmed.add(mail.to);
    else {
      this.#note(`confirming by ${byForm ? 'form' : 'the CMS'}`, status);
      this.#links.push(mail);
    }
  }

  /** No answer at all and 503 are what an outage looks like; anything else is a mistake of the hub. */
  #note(what: string, status: number | null): void {
    if (status === null || status === 503) this.turnedAway += 1;
    else this.strange.push(`${what}: ${String(status)}`);
  }

  /** Every supporter comes from a network of their own, as far as the limits are concerned. */
  #post(path: string, body: object): Promise<number | null> {
    const network = [1, 2, 3].map(() => between(this.#random, 1, 223)).join('.');
    const own = { [secretHeader]: this.#hub.secrets['WEB_SECRET'] ?? '', [clientAddressHeader]: `${network}.7` };
    const headers = { 'content-type': 'application/json', ...own };
    return this.#status(`${this.#hub.cms}${path}`, { headers, body: JSON.stringify(body) });
  }

  #postForm(path: string, fields: Record<string, string>): Promise<number | null> {
    const headers = { origin: this.#hub.site };
    return this.#status(`${this.#hub.site}${path}`, { headers, body: new URLSearchParams(fields) });
  }

  async #status(url: string, request: RequestInit): Promise<number | null> {
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(url, { method: 'POST', redirect: 'manual', signal, ...request });
      await answer.arrayBuffer();
      return answer.status;
    } catch {
      return null;
    }
  }
}
