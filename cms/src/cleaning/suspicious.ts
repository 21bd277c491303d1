/** What one network, or one domain of addresses, brought a campaign within an hour, beside what is usual. */
export interface Burst {
  kind: 'network' | 'domain';
  /** Signatures of that hour, from it and in all. */
  signatures: number;
  ofHour: number;
  /** Signatures of the hours before it, of the last day. */
  before: number;
  ofBefore: number;
}

/** Fewer may be a class, a choir or an office that signs together. */
const fewest = 30;
/** So many times more than one would expect. */
const times = 10;
/** A share of fewer signatures than these says nothing about what is usual. */
const enough = 100;

/** How many of that hour one would expect, by the share it had before. */
export const usualOf = ({ ofHour, before, ofBefore }: Burst): number =>
  ofBefore === 0 ? 0 : Math.round((before / ofBefore) * ofHour);

/**
 * Whether it stands out. A large provider of mail has its share in every hour, so it never does; a campaign that is an hour
 * old has no usual share, so only a network can.
 */
export function isSuspicious(burst: Burst): boolean {
  if (burst.signatures < fewest) return false;
  if (burst.kind === 'domain' && burst.ofBefore < enough) return false;
  return burst.signatures >= times * Math.max(1, usualOf(burst));
}
