import type { Core } from '@strapi/strapi';
import { actionProvider } from './panel-services';
import { signatureDeskActions } from '../api/signature-desk/actions';
import { signatureDeskAddresses } from '../api/signature-desk/addresses';
import { deskActions } from '../api/desk/actions';
import { deskAddresses, type PanelAddress } from '../api/desk/addresses';

const sessionWith = (action: string) => [
  'admin::isAuthenticatedAdmin',
  { name: 'admin::hasPermissions', config: { actions: [action] } },
];

const routeOf =
  (apiName: string) =>
  ({ method, path, handler, action, ticket }: PanelAddress<string>) => ({
    ...{ method, path, handler },
    info: { apiName, type: 'admin' as const },
    config: ticket ? { auth: false as const } : { policies: sessionWith(action) },
  });

/**
 * The addresses and actions of both desks. Not in a folder `routes`: those Strapi puts below /api. Called while Strapi
 * registers, so that its own start gives the actions to the super admin and takes them from nobody.
 */
export async function openDesks(strapi: Core.Strapi): Promise<void> {
  strapi.server.routes({ type: 'admin', prefix: '/desk', routes: deskAddresses.map(routeOf('desk')) });
  const routes = signatureDeskAddresses.map(routeOf('signature-desk'));
  strapi.server.routes({ type: 'admin', prefix: '/signature-desk', routes });
  await actionProvider(strapi).registerMany([...deskActions, ...signatureDeskActions]);
}
