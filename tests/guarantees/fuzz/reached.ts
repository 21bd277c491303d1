import type { Status } from '../../harness/raw-http.ts';
import type { Shot } from './shot.ts';

/** Endpoints that take nothing however well they are asked, and why. */
const takesNothing: Readonly<Record<string, string>> = {
  'POST /admin/register-admin': 'there is an administrator, and nobody becomes the first one a second time',
};

/**
 * Endpoints that take what they are given but once (Strapi renews a session by a cookie that is spent with it): a request
 * that was broken in another place may have been the one.
 */
const takesOnce: ReadonlySet<string> = new Set(['POST /admin/access-token']);

const isTaken = (status: Status): boolean => typeof status === 'number' && status >= 200 && status < 400;
const isRefused = (status: Status): boolean => typeof status === 'number' && status >= 400 && status < 500;

/** How each endpoint answered, so that a run that only knocked at front doors is seen as what it is. */
export class Reached {
  readonly #answers = new Map<string, Map<string, number>>();
  readonly #taken = new Set<string>();
  readonly #refused = new Set<string>();

  note({ endpoint, kind }: Pick<Shot, 'endpoint' | 'kind'>, status: Status): void {
    if (kind !== 'good' && kind !== 'broken') return;
    const answers = this.#answers.get(endpoint) ?? new Map<string, number>();
    const answer = `${kind} ${String(status)}`;
    this.#answers.set(endpoint, answers.set(answer, (answers.get(answer) ?? 0) + 1));
    if ((kind === 'good' || takesOnce.has(endpoint)) && isTaken(status)) this.#taken.add(endpoint);
    if (kind === 'broken' && isRefused(status)) this.#refused.add(endpoint);
  }

  /** Endpoints that never took a good request or never refused a broken one, each with all it answered. */
  unreached(endpoints: Iterable<string>): string[] {
    return [...endpoints].flatMap((endpoint) => {
      const isRight = this.#taken.has(endpoint) !== endpoint in takesNothing && this.#refused.has(endpoint);
      if (isRight) return [];
      const answers = [...(this.#answers.get(endpoint) ?? [])].map(([answer, times]) => `${answer}: ${String(times)}`);
      return [`${endpoint} answered ${answers.join(', ') || 'nothing'}`];
    });
  }
}
