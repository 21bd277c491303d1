import * as z from 'zod';

/** The `documentId` of a campaign. */
export const campaignId = z.string().regex(/^[a-z0-9]{1,64}$/, { error: 'malformed' });

/** The tag of a network or the mark of a domain, as the desk shows it. */
export const tag = z.string().regex(/^[0-9a-f]{16}$/, { error: 'malformed' });

/** A campaign as the desk offers it to choose from, the latest first. */
export const deskCampaign = z.object({ documentId: z.string(), slug: z.string(), title: z.string() });
export type DeskCampaign = z.infer<typeof deskCampaign>;
