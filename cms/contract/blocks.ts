import * as z from 'zod';
import { pictureVariant } from './picture';

/** Strapi's Blocks, as far as the hub shows them. */
const text = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
});
const link = z.object({ type: z.literal('link'), url: z.string(), children: z.array(text) });
const inline = z.discriminatedUnion('type', [text, link]);
const item = z.object({ type: z.literal('list-item'), children: z.array(inline) });

export interface ListBlock {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: (z.infer<typeof item> | ListBlock)[];
}
const list: z.ZodType<ListBlock> = z.lazy(() =>
  z.object({
    type: z.literal('list'),
    format: z.enum(['ordered', 'unordered']),
    children: z.array(z.union([item, list])),
  }),
);
const block = z.union([
  z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
  z.object({ type: z.literal('heading'), level: z.number().int().min(1).max(6), children: z.array(inline) }),
  z.object({ type: z.literal('quote'), children: z.array(inline) }),
  z.object({ type: z.literal('code'), children: z.array(inline) }),
  z.object({
    type: z.literal('image'),
    image: z.object({
      url: z.string(),
      alternativeText: z.string().nullish(),
      width: z.number().nullish(),
      height: z.number().nullish(),
      /** Put there by the CMS. */
      variants: z.array(pictureVariant).optional(),
    }),
    children: z.array(inline).optional(),
  }),
  list,
]);

export const blocks = z.array(block);
export type Blocks = z.infer<typeof blocks>;
export type Block = Blocks[number];
export type Inline = z.infer<typeof inline>;
