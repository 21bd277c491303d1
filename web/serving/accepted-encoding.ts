export type Encoding = 'identity' | 'gzip' | 'br';

/** Whether this list takes a coding: named, and not with a weight of nothing. */
const takes = (accepted: readonly string[], name: string): boolean =>
  accepted.some((each) => {
    const [coding, ...weight] = each.split(';').map((part) => part.trim());
    return coding === name && !weight.some((part) => /^q=0(?:\.0*)?$/.test(part));
  });

const listOf = (accepted: string): string[] => accepted.toLowerCase().split(',');

/** Whether whoever sent this `Accept-Encoding` takes gzip. */
export const takesGzip = (accepted: string): boolean => takes(listOf(accepted), 'gzip');

function shortestOf(accepted: string): Encoding {
  const list = listOf(accepted);
  if (takes(list, 'br')) return 'br';
  return takes(list, 'gzip') ? 'gzip' : 'identity';
}

/** Browsers send a handful of lists between them; a client that makes up others cannot make this grow. */
const mostKnown = 100;
const known = new Map<string, Encoding>();

/** The shortest encoding that whoever sent this `Accept-Encoding` takes (RFC 9110 §12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (!accepted) return 'identity';
  const before = known.get(accepted);
  if (before) return before;
  const found = shortestOf(accepted);
  if (known.size >= mostKnown) known.clear();
  known.set(accepted, found);
  return found;
}
