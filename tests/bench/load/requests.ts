import type { HttpPlan } from './plan.ts';

/** Who signs in the bench: what people type most, in some scripts and lengths. */
const people = [
  { name: 'Zoé Lefèvre', country: 'FR', locale: 'fr', display: 'none', place: '', updates: false },
  { name: 'Peter Walker', country: 'GB', locale: 'en', display: 'full', place: 'Leeds', updates: true },
  { name: 'Jörg Schneider', country: 'DE', locale: 'de', display: 'initial', place: 'Göttingen', updates: false },
  { name: 'Мария Ткач', country: 'RU', locale: 'ru', display: 'none', place: '', updates: false },
  { name: 'Соломія Кравченко', country: 'UA', locale: 'uk', display: 'none', place: 'Львів', updates: true },
  { name: 'فاطمة منصور', country: 'TN', locale: 'ar', display: 'full', place: '', updates: false },
  { name: 'Lucía Muñoz', country: 'ES', locale: 'es', display: 'none', place: 'Rosario', updates: false },
];

/** Of the same length for every number, so that everything but the number can be prepared. */
const addressOf = (number: number): string => `bench-${String(number).padStart(9, '0')}@example.org`;
const placeholder = addressOf(0);

/** Every request comes from another network, as in a crowd. */
const clientOf = (number: number): string => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

type Body = (person: (typeof people)[number], plan: HttpPlan) => string;

const bodies: Record<'signatures' | 'plain' | 'forms', Body> = {
  signatures: (person, { campaign, hidden }) =>
    JSON.stringify({ campaign, ...person, ...hidden, email: placeholder, consent: true }),
  plain: ({ country, display, updates }, { campaign, hidden }) =>
    JSON.stringify({
      data: {
        campaign,
        ...hidden,
        country,
        display,
        updates,
        addressIndex: placeholder,
        state: 'waiting',
        mailsSent: 1,
      },
    }),
  forms: ({ name, country, display, place }, { hidden }) =>
    new URLSearchParams({ name, email: placeholder, country, display, place, consent: 'on', ...hidden }).toString(),
};

function headOf({ port, path, headers }: HttpPlan, length: number): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const own = [`POST ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`, `content-length: ${length}`];
  return [...own, ...lines].join('\r\n');
}

type Make = (number: number) => string;

function confirmationsOf(plan: HttpPlan): Make {
  return (number) => {
    const body = JSON.stringify({ token: plan.tokens[number - plan.first] ?? '' });
    return `${headOf(plan, body.length)}\r\n\r\n${body}`;
  };
}

/** Each request is prepared but for its address, its client and, for every tenth, its proof of work. */
export function requestsOf(plan: HttpPlan): Make {
  if (plan.kind === 'confirmations') return confirmationsOf(plan);
  const bodyOf = bodies[plan.kind];
  const prepared = people.map((person) => {
    const body = bodyOf(person, plan);
    const sent = plan.kind === 'forms' ? encodeURIComponent(placeholder) : placeholder;
    const [before = '', after = ''] = body.split(sent);
    return { head: headOf(plan, Buffer.byteLength(body)), before, after };
  });
  const written = plan.kind === 'forms' ? (number: number) => encodeURIComponent(addressOf(number)) : addressOf;
  return (number) => {
    const { head, before, after } = prepared[number % prepared.length] as (typeof prepared)[number];
    const proof = plan.proofs[(number - plan.first) / 10]; // nothing for nine of ten
    if (proof !== undefined) return withProof(plan, number, `${before}${written(number)}${after}`, proof);
    return `${head}\r\nx-hub-client: ${clientOf(number)}\r\n\r\n${before}${written(number)}${after}`;
  };
}

function withProof(plan: HttpPlan, number: number, body: string, proof: string): string {
  const proven = `${body.slice(0, -1)},"proof":${JSON.stringify(proof)}}`;
  return `${headOf(plan, Buffer.byteLength(proven))}\r\nx-hub-client: ${clientOf(number)}\r\n\r\n${proven}`;
}
