import type { Core } from '@strapi/strapi';
import type { Permission } from './permissions';

/** The services of Strapi's admin panel that the hub uses. Strapi ships no types for them; these were read in 5.54.0. */
interface Role {
  id: number;
  code: string;
  name: string;
}

interface Roles {
  findOne(where: { code: string } | { name: string }): Promise<Role | null>;
  find(where: { code: { $startsWith: string } }): Promise<Role[]>;
  create(role: Omit<Role, 'id'> & { description: string }): Promise<Role>;
  update(where: { id: number }, changes: { name: string; description: string }): Promise<unknown>;
  deleteByIds(ids: number[]): Promise<unknown>;
  getSuperAdmin(): Promise<{ id: number }>;
  assignPermissions(role: number, permissions: Permission[]): Promise<unknown>;
  resetSuperAdminPermissions(): Promise<void>;
}

interface Actions {
  registerMany(actions: readonly object[]): Promise<unknown>;
}

interface Permissions {
  actionProvider: Actions;
  createPermissionsManager(of: { ability: Ability; model: string }): PermissionsManager;
}

/** What a person who is signed in to the panel may do. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

export interface PermissionsManager {
  toSubject(target: object, model?: string): unknown;
}

/** Strapi's languages. */
export interface Locales {
  findByCode(code: string): Promise<{ id: number; code: string } | null>;
  create(locale: { code: string; name: string }): Promise<{ id: number; code: string }>;
  getDefaultLocale(): Promise<string>;
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
const permissions = (strapi: Core.Strapi) => strapi.service('admin::permission') as Permissions;
export const permissionsManager = (strapi: Core.Strapi, ability: Ability, model: string): PermissionsManager =>
  permissions(strapi).createPermissionsManager({ ability, model });
export const actionProvider = (strapi: Core.Strapi) => permissions(strapi).actionProvider;
export const locales = (strapi: Core.Strapi) => strapi.plugin('i18n').service('locales') as unknown as Locales;
export const users = (strapi: Core.Strapi) => strapi.service('admin::user') as Users;
export const layouts = (strapi: Core.Strapi) =>
  strapi.plugin('content-manager').service('content-types') as unknown as Layouts;
export const uploads = (strapi: Core.Strapi) => strapi.plugin('upload').service('upload') as unknown as Uploads;
