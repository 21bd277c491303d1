import type { ListRequest } from '../../../cms/contract/found-signatures.ts';
import type { Subject } from '../subject.ts';

/** A request of the signature desk whose time must not grow with the number of signatures. */
export interface DeskRead {
  name: string;
  method: 'GET' | 'POST';
  /** Below `/signature-desk`. */
  path: string;
  body?: object;
}

/** What is asked about: of the signatures that are there when it is measured. */
interface Sample {
  campaign: string;
  /** A signature in the middle of all. */
  id: number;
  /** Its moment, in microseconds, and its day. */
  at: number;
  day: string;
  /** The country and the language that fewest have. */
  rare: { country: string; language: string };
}

async function sampleOf({ query, campaign }: Subject): Promise<Sample> {
  const [middle] = await query<{ id: number; at: string; day: string }>(
    `select id, (extract(epoch from created_at) * 1000000)::bigint as at, created_at::date::text as day
       from signatures where campaign = $1 and id >= (select (min(id) + max(id)) / 2 from signatures) order by id limit 1`,
    [campaign],
  );
  const [rare] = await query<Sample['rare']>(
    `select country, locale as language from signature_counts where campaign = $1
      group by country, locale order by sum(waiting + confirmed), country, locale limit 1`,
    [campaign],
  );
  if (!middle || !rare) throw new Error('There are no signatures to ask the desk about.');
  return { campaign, ...middle, at: Number(middle.at), rare };
}

/** What the desk answers about signatures. What another section of the desk asks is one more line. */
export async function deskReads(subject: Subject): Promise<DeskRead[]> {
  const { campaign, id, at, day, rare } = await sampleOf(subject);
  const list = (name: string, asked: Partial<ListRequest>): DeskRead => ({
    ...{ name: `list ${name}`, method: 'POST', path: '/signatures/list', body: { campaign, ...asked } },
  });
  return [
    { name: 'campaigns', method: 'GET', path: '/campaigns' },
    list('newest', {}),
    list('from the middle', { place: { towards: 'older', at, id } }),
    list('back from the middle', { place: { towards: 'newer', at, id } }),
    list('waiting', { state: 'waiting' }),
    list('confirmed', { state: 'confirmed' }),
    list('invalid, of which there is none', { state: 'invalid' }),
    list('a rare country', rare),
    list('a rare country that waits, from the middle', {
      ...rare,
      state: 'waiting',
      place: { towards: 'older', at, id },
    }),
    list('a language', { language: 'ar' }),
    list('a day', { day }),
    list('a rare country on a day', { country: rare.country, day }),
    list('a network that nobody has', { network: '0123456789abcdef' }),
    list('a name', { name: 'ma' }),
    list('a name of a rare country', { name: 'ma', ...rare }),
    { name: 'a signature', method: 'GET', path: `/signatures/${String(id)}` },
    { name: 'paper', method: 'GET', path: `/campaigns/${campaign}/paper` },
    { name: 'imports', method: 'GET', path: `/campaigns/${campaign}/imports` },
    {
      name: 'an address',
      method: 'POST',
      path: '/signatures/by-address',
      body: { campaign, email: 'nobody.at.all@example.org', why: 'The bench looks for an address' },
    },
  ];
}
