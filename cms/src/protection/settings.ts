/**
 * How many signatures are taken without a proof of work, and how much work a proof is. This is the only table of the
 * defaults; the single type `protection` holds what a person changed. Below the limits a page works without JavaScript.
 */
export const defaults = {
  /** Of one network (IPv4 /24, IPv6 /48): a school or an office fits in; a script does not. */
  networkSignatures: 30,
  networkSeconds: 600,
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
  /** Derivations of a key to try: 0.2 s on a laptop, 0.4 to 1.6 s on the cheapest phones (1 to 4 ms each). */
  proofTries: 400,
} as const;

export type Setting = keyof typeof defaults;
export type Settings = Readonly<Record<Setting, number>>;

const names = Object.keys(defaults) as Setting[];

/** What a person changed, over the defaults: an empty field means the default. */
export const settingsFrom = (changed: Partial<Record<Setting, number | null>>): Settings =>
  Object.fromEntries(names.map((name) => [name, changed[name] ?? defaults[name]])) as Record<Setting, number>;
