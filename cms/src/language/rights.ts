import type { Core } from '@strapi/strapi';
import { permissionsManager, type Ability } from '../bootstrap/panel-services';

/** What a role can be allowed to do with a document in one language. */
export type Right = 'read' | 'create' | 'update' | 'publish' | 'delete';

/**
 * Which of these rights a person of the panel has on a type (or one field of it), language by language. Every guard and every address of ours
 * asks here; Strapi asks by itself for the type as a whole, and for the language of a version that is there already.
 */
export function rightsOn(
  strapi: Core.Strapi,
  ability: Ability,
  uid: string,
): (right: Right, locale: string, field?: string) => boolean {
  const manager = permissionsManager(strapi, ability, uid);
  return (right, locale, field) =>
    ability.can(`plugin::content-manager.explorer.${right}`, manager.toSubject({ locale }, uid), field);
}

/** Who asks, in a request to the panel; undefined in jobs, at a start, and for the site. */
export const askerOf = (strapi: Core.Strapi): Ability | undefined =>
  (strapi.requestContext.get()?.state as { userAbility?: Ability } | undefined)?.userAbility;
