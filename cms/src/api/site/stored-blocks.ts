import { blocks, type Block, type Blocks } from '../../../contract/blocks';
import { mediaUrl, variantsOf } from './media';

function withMedia(block: Block, stored: unknown): Block {
  if (block.type !== 'image') return block;
  const { formats } = (stored as { image: { formats?: unknown } }).image;
  const variants = variantsOf(formats);
  return { ...block, image: { ...block.image, url: mediaUrl(block.image.url), variants } };
}

/**
 * A stored text as the contract describes it. A block of a kind it does not know is left out: the page stays up. A
 * picture in a text is what the media library said of it when it was put there, so nothing tells when it was replaced.
 */
export function shownBlocks(stored: unknown): Blocks {
  const list: unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap((block) => (blocks.safeParse([block]).data ?? []).map((each) => withMedia(each, block)));
}
