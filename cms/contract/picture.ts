import * as z from 'zod';

/** The formats that pages offer beside the original, the smaller first: a browser takes the first that it knows (HTML §4.8.4.3). */
export const pictureTypes = ['image/avif', 'image/webp'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** In pixels. What is no wider is light enough for a phone (issue 5, 60 kB); what is wider no phone is offered. */
export const widestOnPhone = 1080;

/** The picture in another format and width, for `<source srcset>`. */
export const pictureVariant = z.object({
  type: z.enum(pictureTypes),
  /** In pixels. */
  width: z.number().int().positive(),
  url: z.string(),
  /** The first frame of a picture that moves, for who should get or wants to see no more than that. */
  still: z.boolean(),
});

/**
 * A picture of a page. Addresses are of the site: `/media/<name>`, with `?v=` where what they show is fixed by it and may
 * be kept for good.
 */
export const picture = z.object({
  url: z.string(),
  width: z.number(),
  height: z.number(),
  alt: z.string(),
  variants: z.array(pictureVariant),
});

export type PictureVariant = z.infer<typeof pictureVariant>;
export type Picture = z.infer<typeof picture>;
