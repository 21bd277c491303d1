/**
 * How many signatures are taken without a proof of work, how much work a proof is, and how often a network may try codes
 * or ask for mails. This is the only table of the defaults; the single type `protection` holds what a person changed. Below
 * the limits a page works without JavaScript.
 */
export const defaults = {
  /** Of one network (IPv4 /24, IPv6 /48): a school or an office fits in; a script does not. */
  networkSignatures: 30,
  networkSeconds: 600,
  /**
   * Of one network within the same seconds: codes tried and mails asked for once more. Apart from its signatures, which
   * may be none without a proof; twice as many, so that everybody who signs there may mistype or ask once.
   */
  networkRequests: 60,
  /** Of one campaign, from everywhere: twenty a second, more than 100,000 in two days ever bring at once. */
  campaignSignatures: 1_200,
  campaignSeconds: 60,
  /** Of one address and campaign: nobody enters their own more often, and its mails are capped at five anyway. */
  addressSignatures: 10,
  addressSeconds: 3_600,
  /** Nobody fills the form in faster, and nobody leaves it open longer (seconds, hours). */
  formLeastSeconds: 2,
  formMostHours: 24,
  /** What does not come from a page that we showed counts as so many signatures of its network and campaign. */
  unshownWeight: 5,
  /**
   * Derivations of a key to try, at most. Measured: 0.55 to 0.8 s in Chromium on two cores that six others share (1.4 to
   * 2.8 ms each), 0.1 s in Node alone; a phone twice as slow as the former needs less than 2 s.
   */
  proofTries: 400,
} as const;

export type Setting = keyof typeof defaults;
export type Settings = Readonly<Record<Setting, number>>;

const names = Object.keys(defaults) as Setting[];

/** What a person changed, over the defaults: an empty field means the default. */
export const settingsFrom = (changed: Partial<Record<Setting, number | null>>): Settings =>
  Object.fromEntries(names.map((name) => [name, changed[name] ?? defaults[name]])) as Record<Setting, number>;
