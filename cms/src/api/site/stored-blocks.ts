import { blocks, type Block, type Blocks } from '../../../contract/blocks';
import { mediaUrl } from './media';

function withMedia(block: Block): Block {
  if (block.type !== 'image') return block;
  return { ...block, image: { ...block.image, url: mediaUrl(block.image.url) } };
}

/** A stored text as the contract describes it. A block of a kind it does not know is left out: the page stays up. */
export function shownBlocks(stored: unknown): Blocks {
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((block) => blocks.safeParse([block]).data ?? []).map(withMedia);
}
