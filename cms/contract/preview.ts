import * as z from 'zod';
import { locale, slug } from './signature';

/**
 * How a page is seen before it is public (issue 4). The panel makes a link, signed and good for a while; the site sends what
 * came in the link along with everything it asks, and the CMS alone knows whether it is its own.
 */
export const previewHeader = 'x-hub-preview';
/** The parameter of an address of the site that carries it. */
export const previewParameter = 'preview';
export const previewMinutes = 15;

/**
 * What a preview opens, as the address after the language: `privacy`, the slug of a campaign with the pages below it, or
 * nothing, which is the home page and everything below it.
 */
export const place = z.union([z.literal(''), slug]);

/** `GET /api/preview?locale=&place=`: whether the preview that was sent along opens this. 404 and 410 when it does not. */
export const previewQuery = z.strictObject({ locale, place });
export const previewAnswer = z.object({ data: z.object({ place, draft: z.boolean() }) });
export type PreviewAnswer = z.infer<typeof previewAnswer>['data'];

export const previewLink = z.object({ title: z.string(), url: z.url() });
/** `GET /desk/languages/{code}/preview`: the home page and every campaign in this language, public or not. */
export const previewLinks = z.object({ data: z.array(previewLink) });
export type PreviewLink = z.infer<typeof previewLink>;
