import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

const text = '<p>Ваша подпись</p>'.repeat(100);
const page = (headers: Record<string, string> = {}) =>
  new Response(text, { status: 422, headers: { 'content-type': 'text/html; charset=utf-8', etag: '"a"', ...headers } });
const asked = (accepted?: string) =>
  new Request('https://hub.example/', { headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

test.each(['gzip', 'gzip, deflate, br', 'br;q=1, GZIP;q=0.5'])(
  'who takes %s gets the same page, shorter',
  async (own) => {
    const answer = shortened(asked(own), page());
    expect(answer.status).toBe(422);
    expect(Object.fromEntries(answer.headers)).toEqual({
      ...{ 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip', vary: 'accept-encoding' },
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(text.length / 5);
    expect(gunzipSync(bytes).toString()).toBe(text);
  },
);

test.each([undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])('who sends %s gets it as it is', (own) => {
  const whole = page();
  expect(shortened(asked(own), whole)).toBe(whole);
});

test('what is no page, or has nothing in it, stays as it is', () => {
  const picture = page({ 'content-type': 'image/avif' });
  expect(shortened(asked('gzip'), picture)).toBe(picture);
  const nothing = new Response(null, { status: 303 });
  expect(shortened(asked('gzip'), nothing)).toBe(nothing);
});
