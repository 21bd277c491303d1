import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';
import { cmsArguments, siteArguments } from './servers.ts';

test.each([cmsArguments, siteArguments])('an image starts its server as npm start does: %s', (...server) => {
  const words = ['node', ...server].map((word) => JSON.stringify(word)).join(', ');
  expect(readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8')).toContain(`CMD [${words}]`);
});
