import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** Milliseconds since the page was shown; `forged` for a stamp that is not ours; null when there is none. */
export type PageAge = number | 'forged' | null;

export interface Stamps {
  /** What a hidden field of a form carries: the moment at which its page was made, and our signature under it. */
  stampOf: (now: number) => string;
  ageOf: (stamp: string | undefined, now: number) => PageAge;
}

/** Signs moments (RFC 2104) with a key of its own, derived from the secret that all processes of the web share. */
export function stampsWith(secret: string): Stamps {
  const key = createSecretKey(createHmac('sha256', secret).update('the moment a form was shown').digest());
  const stampOf = (now: number): string => {
    const moment = now.toString(36);
    return `${moment}.${createHmac('sha256', key).update(moment).digest('base64url').slice(0, 22)}`;
  };
  return {
    stampOf,
    ageOf(stamp, now) {
      if (!stamp) return null;
      const moment = parseInt(stamp.split('.', 1)[0] ?? '', 36);
      const [sent, right] = [Buffer.from(stamp), Buffer.from(Number.isSafeInteger(moment) ? stampOf(moment) : '')];
      if (sent.length !== right.length || !timingSafeEqual(sent, right)) return 'forged';
      return Math.max(0, now - moment); // the clock of another process may be a little ahead
    },
  };
}
