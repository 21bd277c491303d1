import type { Core } from '@strapi/strapi';

const api: Core.Config.Api = {
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100, withCount: false, strictParams: true },
  documents: { strictParams: true, strictRelations: true },
  responses: { privateAttributes: ['createdBy', 'updatedBy'] },
};

export default api;
