import * as z from 'zod';

/** A campaign as the desk offers it to choose from, the latest first. */
export const deskCampaign = z.object({ documentId: z.string(), slug: z.string(), title: z.string() });
export type DeskCampaign = z.infer<typeof deskCampaign>;
