import { join } from 'node:path';
import { Linter, type Rule } from 'eslint';
import { expect, test } from 'vitest';
import { followArrows } from './arrows.ts';
import { lacksReason, sayWhyDisabled } from './reasons.ts';
import { noRepeatedTitle } from './test-titles.ts';

const root = join(import.meta.dirname, '..');

function findings(rule: Rule.RuleModule, code: string, file = 'web/islands/counter.js'): string[] {
  const linter = new Linter({ configType: 'flat', cwd: root });
  const config: Linter.Config = { plugins: { house: { rules: { rule } } }, rules: { 'house/rule': 'error' } };
  const found = linter.verify(code, config, { filename: join(root, file) });
  return found.filter(({ ruleId }) => ruleId === 'house/rule').map(({ message }) => message);
}

test('an import against the arrows is reported, in whichever form it is written', () => {
  for (const form of [
    `import 'svelte';`,
    `export * from 'svelte';`,
    `export { x } from 'svelte';`,
    `import('svelte');`,
  ])
    expect(findings(followArrows, form)).toEqual([
      'svelte may not be imported here: a script for browsers is whole in itself.',
    ]);
});

test('two tests of one title in one group are reported, and those of two groups are not', () => {
  expect(findings(noRepeatedTitle, `test('a', f); test('b', f); test('a', f);`)).toHaveLength(1);
  expect(
    findings(noRepeatedTitle, `describe('x', () => { test('a', f) }); describe('y', () => { test('a', f) });`),
  ).toEqual([]);
});

test('a rule that is switched off says why', () => {
  expect(lacksReason(' eslint-disable-next-line no-console')).toBe(true);
  expect(lacksReason(' eslint-disable-next-line no-console -- Strapi gives no other way')).toBe(false);
  expect(lacksReason(' the word eslint-disable in a sentence')).toBe(false);
  expect(findings(sayWhyDisabled, '// eslint-disable-next-line no-var\nlet x;')).toHaveLength(1);
});
