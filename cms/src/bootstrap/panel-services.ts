import type { Core } from '@strapi/strapi';
import type { Permission } from './permissions';

/** The services of Strapi's admin panel that the hub uses. Strapi ships no types for them; these were read in 5.54.0. */
interface Roles {
  findOne(where: { code: string }): Promise<{ id: number } | null>;
  getSuperAdmin(): Promise<{ id: number }>;
  assignPermissions(role: number, permissions: Permission[]): Promise<unknown>;
  resetSuperAdminPermissions(): Promise<void>;
}

interface Users {
  exists(): Promise<boolean>;
  create(user: object): Promise<unknown>;
}

export interface Configuration {
  settings: object;
  metadatas: Record<string, { edit: object; list: object } | undefined>;
  layouts: object;
}

interface Layouts {
  findContentType(uid: string): object;
  findConfiguration(type: object): Promise<Configuration>;
  updateConfiguration(type: object, configuration: Configuration): Promise<unknown>;
}

interface Uploads {
  upload(request: { data: { fileInfo: object }; files: object }): Promise<{ id: number }[]>;
}

export const roles = (strapi: Core.Strapi) => strapi.service('admin::role') as Roles;
export const users = (strapi: Core.Strapi) => strapi.service('admin::user') as Users;
export const layouts = (strapi: Core.Strapi) =>
  strapi.plugin('content-manager').service('content-types') as unknown as Layouts;
export const uploads = (strapi: Core.Strapi) => strapi.plugin('upload').service('upload') as unknown as Uploads;
