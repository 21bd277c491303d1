import type { Core } from '@strapi/strapi';
import { actionProvider } from '../../bootstrap/panel-services';
import { deskActions } from './actions';
import { deskAddresses, type DeskAddress } from './addresses';

const routeOf = ({ method, path, handler, action }: DeskAddress) => ({
  ...{ method, path, handler },
  info: { apiName: 'desk', type: 'admin' as const },
  config: {
    policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [action] } }],
  },
});

/**
 * The desk’s addresses and actions. Not in a folder `routes`: those Strapi puts below /api. Called while Strapi registers,
 * so that its own start gives the actions to the super admin and takes them from nobody.
 */
export async function openDesk(strapi: Core.Strapi): Promise<void> {
  strapi.server.routes({ type: 'admin', prefix: '/desk', routes: deskAddresses.map(routeOf) });
  await actionProvider(strapi).registerMany(deskActions);
}
