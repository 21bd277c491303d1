import { load, rateOf } from '../loader.ts';
import { sideBySide, type Sides } from '../rounds.ts';
import { signaturesPlan, type Subject } from '../subject.ts';
import { demonstration } from '../../harness/supporter.ts';
import { signatureRate } from './signature-rounds.ts';

/** What the page hides in its form, as a browser would send it back. */
async function hiddenFields(page: string): Promise<Record<string, string>> {
  const html = await (await fetch(page)).text();
  const form = /<form[^>]*id="sign"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  const attribute = (input: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? '';
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

/** Whole forms through the web (form to 303), over signatures straight to the CMS. */
export async function webPostsVsSignatures(subject: Subject, rounds: number, seconds: number): Promise<Sides> {
  const { site } = subject.hub;
  const path = `/en/${demonstration}`;
  const hidden = await hiddenFields(site + path);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: site, accept: 'text/html' };
  const port = Number(new URL(site).port);
  const posts = async () =>
    rateOf(await load(signaturesPlan(subject, { kind: 'forms', port, path, headers, hidden, seconds })), 303);
  await subject.empty();
  await posts(); // warms up
  return sideBySide(rounds, posts, () => signatureRate(subject, seconds));
}
