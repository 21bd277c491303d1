import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';
import { cmsArguments } from './servers.ts';

test('the image starts the CMS as npm start does', () => {
  const words = ['node', ...cmsArguments].map((word) => JSON.stringify(word)).join(', ');
  expect(readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8')).toContain(`CMD [${words}]`);
});
