import { demonstration } from '../../harness/supporter.ts';
import { load, rateOf } from '../loader.ts';
import { connections, type Subject } from '../subject.ts';

export const pagePath = `/en/${demonstration}`;
/** After so many milliseconds a kept page is too old to be shown (web/serving/freshness.ts). */
export const expired = 3_100;
/** What a browser sends that matters to a server of pages. */
const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };

export const sitePort = ({ hub }: Subject): number => Number(new URL(hub.site).port);
/** By number: a name would be looked up, and may be one of another family. */
export const pageUrl = (subject: Subject): string => `http://127.0.0.1:${String(sitePort(subject))}${pagePath}`;

/** Answers a second of one address of one server. */
export const readRate = async (port: number, path: string, seconds: number, more: object = {}): Promise<number> =>
  rateOf(await load({ kind: 'reads', port, path, headers: { ...headers, ...more }, connections, seconds }), 200);
