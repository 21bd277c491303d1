import { readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** The token of the session that the administrator of the tests has now (setup.ts renews it). */
export const adminToken = (): string => readFileSync(inject('adminTokenFile'), 'utf8');
