import type { CommentsAsked } from '../../../cms/contract/comments.ts';
import type { ListRequest } from '../../../cms/contract/found-signatures.ts';
import type { Sample } from './desk-sample.ts';

/** A request whose time must not grow with the number of signatures. */
export interface DeskRead {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  /** SQL that puts back what it did before the next request, so that each meets the same. */
  undo?: string;
}

const why = 'The bench looks how long it takes';

const get = (name: string, path: string): DeskRead => ({ name, method: 'GET', path });
const post = (name: string, path: string, body: object): DeskRead => ({ name, method: 'POST', path, body });

function finding({ campaign, id, at, day, rare }: Sample): DeskRead[] {
  const list = (name: string, asked: Partial<ListRequest>) =>
    post(`list ${name}`, '/signature-desk/signatures/list', { campaign, ...asked });
  const place = { towards: 'older', at, id } as const;
  return [
    list('newest', {}),
    list('from the middle', { place }),
    list('back from the middle', { place: { ...place, towards: 'newer' } }),
    list('waiting', { state: 'waiting' }),
    list('confirmed', { state: 'confirmed' }),
    list('confirmed, from the middle', { state: 'confirmed', place }),
    list('invalid, of which there is none', { state: 'invalid' }),
    list('a rare country', rare),
    list('a rare country that waits, from the middle', { ...rare, state: 'waiting', place }),
    list('a rare country, back from the middle', { ...rare, place: { ...place, towards: 'newer' } }),
    list('a language', { language: 'ar' }),
    list('a language, from the middle', { language: 'ar', place }),
    list('a day', { day }),
    list('a day that waits', { day, state: 'waiting' }),
    list('a rare country on a day', { country: rare.country, day }),
    list('a network that nobody has', { network: '0123456789abcdef' }),
    list('a network that nobody has, from the middle', { network: '0123456789abcdef', place }),
    list('a name', { name: 'ma' }),
    list('a name, from the middle', { name: 'ma', place: { towards: 'older', name: 'mb', id: 1 } }),
    list('a name of a rare country', { name: 'ma', ...rare }),
    list('a name that waits on a day', { name: 'ma', state: 'waiting', day }),
    post('an address', '/signature-desk/signatures/by-address', { campaign, email: 'nobody.at.all@example.org', why }),
    get('a signature', `/signature-desk/signatures/${String(id)}`),
    post('what was typed', `/signature-desk/signatures/${String(id)}/open`, { why }),
  ];
}

function cleaning({ campaign, rare, day, counted }: Sample): DeskRead[] {
  const order = (name: string, conditions: object): DeskRead => ({
    ...post(`cleaning: ${name}`, '/signature-desk/cleaning', { campaign, conditions }),
    undo: `update invalidations set cancelled = true where state = 'counting'`, // or it goes on while others are measured
  });
  return [
    get('cleaning: runs', `/signature-desk/cleaning?campaign=${campaign}`),
    get('cleaning: a run with what it found', `/signature-desk/cleaning/${String(counted)}`),
    order('counting a name is ordered', { name: '*ma*' }),
    order('counting a day of a country is ordered', { country: rare.country, from: `${day}T00:00:00Z` }),
    get('clusters', `/signature-desk/clusters?campaign=${campaign}`),
  ];
}

function comments({ campaign, undecided, decided }: Sample): DeskRead[] {
  const states = ['undecided', 'approved', 'hidden', 'refused'] as const;
  const page = (name: string, asked: Omit<CommentsAsked, 'campaign' | 'why'>) =>
    post(`comments ${name}`, '/signature-desk/comments', { campaign, why, ...asked });
  const places = { undecided, approved: decided, hidden: decided, refused: decided };
  const { signature } = undecided;
  return [
    ...states.flatMap((state) => [
      page(state, { state }),
      page(`${state}, from the middle`, { state, after: places[state] }),
      page(`${state} in a language`, { state, locale: 'ar' }),
      page(`${state} in a language, from the middle`, { state, locale: 'ar', after: places[state] }),
    ]),
    {
      ...post('a comment is refused', '/signature-desk/comments/decide', {
        ...{ signature, seen: 'undecided', to: 'refused', reason: 'off-topic', why },
      }),
      undo: `delete from comments where signature = ${String(signature)};
             update signatures set comment = 'undecided' where id = ${String(signature)}`,
    },
  ];
}

const others = ({ campaign, line }: Sample): DeskRead[] => [
  get('campaigns', '/signature-desk/campaigns'),
  get('dials', '/signature-desk/dials'),
  get('paper', `/signature-desk/campaigns/${campaign}/paper`),
  get('imports', `/signature-desk/campaigns/${campaign}/imports`),
  get('exports', `/signature-desk/exports?campaign=${campaign}`),
  get('documents', `/signature-desk/campaigns/${campaign}/documents`),
  get('audit log', '/signature-desk/audit'),
  get('audit log, from the middle', `/signature-desk/audit?before=${String(line)}`),
  get('figures of the home page', '/desk/figures'),
];

/**
 * What the desk is asked for about signatures, with the figures of the home page. What another section asks is one more
 * line. Left out: what changes a signature for good, and orders of files, which would go on to be made while the next
 * request is measured.
 */
export const deskReads = (sample: Sample): DeskRead[] => [
  ...finding(sample),
  ...cleaning(sample),
  ...comments(sample),
  ...others(sample),
];
