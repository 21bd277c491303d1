import type { Inline, Item, Link, List, Node, Picture } from './nodes';
import { sameAlt } from './read';

/** What the marks name by its address, in the order in which it stands. */
export interface Named {
  links: Link[];
  pictures: Picture[];
}

function linksIn(node: Node | Item | List | Inline): Link[] {
  if (node.type === 'link') return [node];
  if (node.type === 'text' || node.type === 'image') return [];
  const children: readonly (Item | List | Inline)[] = node.children;
  return children.flatMap(linksIn);
}

export const namedIn = (blocks: readonly Node[]): Named => ({
  links: blocks.flatMap(linksIn),
  pictures: blocks.filter((node) => node.type === 'image'),
});

/** Gives out things by their address, each once, the last again if there are no more. */
function byAddress<Thing>(things: readonly Thing[], addressOf: (thing: Thing) => string) {
  const left = new Map<string, Thing[]>();
  for (const thing of things) left.set(addressOf(thing), [...(left.get(addressOf(thing)) ?? []), thing]);
  return (address: string): Thing | undefined => {
    const found = left.get(address);
    return found && found.length > 1 ? found.shift() : found?.[0];
  };
}

/**
 * Blocks that were read from marks, with what marks do not carry taken from the source: the whole picture, and how a link
 * opens. What the source does not have stays as it is; the checks refuse it.
 */
export function restored(blocks: readonly Node[], source: readonly Node[]): Node[] {
  const { links, pictures } = namedIn(source);
  const pictureAt = byAddress(pictures, ({ image }) => image.url);
  const linkAt = byAddress(links, ({ url }) => url);
  for (const link of namedIn(blocks).links) {
    const { rel, target } = linkAt(link.url) ?? {};
    if (rel !== undefined) link.rel = rel;
    if (target !== undefined) link.target = target;
  }
  return blocks.map((node) => {
    const found = node.type === 'image' ? pictureAt(node.image.url) : undefined;
    if (node.type !== 'image' || !found) return node;
    const { alternativeText } = node.image;
    if (sameAlt(found.image.alternativeText, alternativeText)) return found;
    return { ...found, image: { ...found.image, alternativeText: alternativeText ?? null } };
  });
}
