import type { Context } from 'koa';
import * as z from 'zod';
import { queryOf } from '../site/reply';

/** A query that names a campaign. */
export const ofCampaign = z.strictObject({ campaign: z.string().min(1).max(64) });

/** The campaign in the query, by its `documentId`. @throws {Refused} without one, or with anything else beside it */
export const askedCampaign = (ctx: Context): string => queryOf(ctx, ofCampaign).campaign;
