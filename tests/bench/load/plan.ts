/** What a process of load is asked to do; plain data, since it is sent to another process. */
export interface HttpPlan {
  kind: 'signatures' | 'plain' | 'forms' | 'confirmations';
  port: number;
  path: string;
  /** Lines of the head besides `host` and `content-length`. */
  headers: Readonly<Record<string, string>>;
  connections: number;
  seconds: number;
  /** Requests a second that come by themselves, whether or not earlier ones have their answer; 0 sends as fast as answers come. */
  rate: number;
  /** Stops after so many answers, before its seconds are over. */
  most: number;
  /** Number of the first address, so that no address comes twice. */
  first: number;
  campaign: string;
  /** Fields that the page hides in its form. */
  hidden: Readonly<Record<string, string>>;
  /** Tokens to confirm, or solved proofs of work to send with every tenth signature; each is used once. */
  tokens: readonly string[];
  proofs: readonly string[];
}

/** Reads one address as fast as answers come. */
export interface ReadPlan {
  kind: 'reads';
  port: number;
  path: string;
  headers: Readonly<Record<string, string>>;
  connections: number;
  seconds: number;
}

/** So many readers who come within a second, each on a connection of its own. */
export interface CrowdPlan {
  kind: 'crowd';
  port: number;
  path: string;
  readers: number;
}

export interface Crowd {
  /** How often each status came; 0 is a connection that failed. */
  statuses: Record<string, number>;
  /** How many different pages they saw, by their tags. */
  pages: number;
  /** Milliseconds that the slowest of them waited. */
  longest: number;
}

export type Plan = HttpPlan | ReadPlan | CrowdPlan | InsertPlan;

export interface InsertPlan {
  kind: 'inserts';
  url: string;
  connections: number;
  seconds: number;
  /** Bytes in a sealed text, as real ones have on average. */
  sealedLength: number;
  campaign: string;
}

export interface Result {
  answered: number;
  seconds: number;
  /** How often each status came. */
  statuses: Record<string, number>;
  /** Milliseconds from the moment a request was due to its answer. */
  p50: number;
  p99: number;
  /** Milliseconds of processor that the process of load itself took for each. */
  cost: number;
}
