import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './build.ts';
import { checkpoints, sharedBuffers } from './postgres.ts';

test('the database keeps a quarter of the memory of a small machine at hand, and no more than a gigabyte of a large one', () => {
  expect(sharedBuffers(2 * 2 ** 30)).toBe('512MB');
  expect(sharedBuffers(3.8 * 2 ** 30)).toBe('972MB');
  expect(sharedBuffers(64 * 2 ** 30)).toBe('1024MB');
});

test.each(Object.entries(checkpoints))(
  'the database of docker-compose.yml makes checkpoints as seldom: %s=%s',
  (...setting) => {
    expect(readFileSync(join(root, 'docker-compose.yml'), 'utf8')).toContain(` -c ${setting.join('=')} `);
  },
);
