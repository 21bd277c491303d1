import type { Permission } from '@strapi/strapi/admin';

/** What the panel asks for before it shows a page or a button; the endpoints decide on their own. */
export const permission = (action: string): Permission => ({ action, subject: null });
