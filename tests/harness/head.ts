import { inject } from 'vitest';

/** What machines read of a page. */
export interface Head {
  status: number;
  headers: Headers;
  html: string;
  title: string;
  /** By `name` or `property`; of a repeated one the last. */
  meta: Map<string, string>;
  links: { rel: string; href: string; hreflang?: string; type?: string }[];
  data: unknown;
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([a-z:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
  );

/** The head of a page at this path, or of an answer that came. */
export async function headOf(page: string | Response): Promise<Head> {
  const answer = typeof page === 'string' ? await fetch(inject('hub').site + page, { redirect: 'manual' }) : page;
  const html = await answer.text();
  const head = html.slice(0, Math.max(0, html.indexOf('</head>')));
  const tags = (name: string) =>
    [...head.matchAll(new RegExp(`<${name} [^>]*>`, 'g'))].map(([tag]) => attributesOf(tag));
  const script = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(head)?.[1];
  return {
    status: answer.status,
    headers: answer.headers,
    html,
    title: plain(/<title>([^<]*)<\/title>/.exec(head)?.[1] ?? ''),
    meta: new Map(tags('meta').map((each) => [each['property'] ?? each['name'] ?? '', each['content'] ?? ''])),
    links: tags('link').map(({ rel = '', href = '', hreflang, type }) => ({
      ...{ rel, href },
      ...(hreflang !== undefined && { hreflang }),
      ...(type !== undefined && { type }),
    })),
    data: script === undefined ? null : (JSON.parse(script) as unknown),
  };
}
