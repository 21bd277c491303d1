import { globSync } from 'node:fs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';
import { followArrows } from './lint/arrows.ts';
import { sayWhyDisabled } from './lint/reasons.ts';
import { noRepeatedTitle } from './lint/test-titles.ts';

const tests = ['**/*.test.ts', 'tests/**/*.ts'];

/** What a pure function is unit-tested in: the file beside a test. Policy holds neither Strapi nor Svelte. */
const besideTests = globSync('{cms,web,run}/**/*.test.ts', { exclude: (name) => name.includes('node_modules') })
  .map((test) => test.replace(/\.test\.ts$/, '.ts'))
  .map((file) => file.replace(/[[\](){}]/g, '\\$&')); // routes carry brackets, which a pattern would read

const letters = '/\\p{L}{2}/u';
const importOfZod = {
  selector: 'ImportDeclaration[source.value="zod"] > :matches(ImportSpecifier, ImportDefaultSpecifier)',
  // A named import of `z` keeps every language of the library in a bundle: 77 kB in place of 22.
  message: "Write `import * as z from 'zod'`.",
};

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '**/.hub/',
    '**/.strapi/',
    '**/.cache/',
    '**/types/generated/',
    'cms/public/',
    'tests/output/',
  ]),
  {
    name: 'every file',
    extends: [js.configs.recommended],
    plugins: { house: { rules: { followArrows, noRepeatedTitle, sayWhyDisabled } } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      'house/followArrows': 'error',
      'house/sayWhyDisabled': 'error',
      // A process says something on its own output, and only what somebody is to read: process.stdout.
      'no-console': 'error',
      // An issue is where unfinished work is seen.
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'no-restricted-syntax': ['error', importOfZod],
      'max-lines': ['error', 300],
      // A guard against the worst; the aim is thirty.
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    name: 'what runs on Node',
    files: ['**/*.{js,ts,tsx}'],
    ignores: ['web/islands/**', 'cms/src/admin/**'],
    languageOptions: { globals: globals.node },
  },
  {
    name: 'what runs in a browser',
    files: ['web/islands/**/*.{js,ts}', 'cms/src/admin/**/*.{ts,tsx}', '**/*.svelte'],
    languageOptions: { globals: globals.browser },
  },
  {
    name: 'types, everywhere but in plain JavaScript',
    files: ['**/*.{ts,tsx,svelte}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // Vitest's configuration stands at the root, which no project of TypeScript includes.
        projectService: { allowDefaultProject: ['vitest.config.ts'], defaultProject: 'lint/tsconfig.json' },
        tsconfigRootDir: import.meta.dirname,
        // The same for every file: each change of this list would load all projects anew.
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // `typeof import('…')` names the type of a module that may only be loaded later.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // `values['NAME']` marks a name that may be missing; `values.name` one that is declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // `() => release()` reads well, and what it answers is ignored by whoever calls it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A parameter that a framework hands over and nobody needs starts with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A number in a text is never a mistake; an object, a null or a missing value is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An empty text means the same as none in forms and environments, so `||` is right for texts.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // It asks for `!`, which another rule refuses: neither a cast nor `!` replaces a check.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    },
  },
  {
    name: 'policy',
    files: besideTests.length > 0 ? besideTests : ['no-policy-yet'],
    // SvelteKit asks for this file, with a call of its own around what is tested.
    ignores: ['web/src/params.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // A type vanishes before anything runs.
              regex: '^(@strapi/|svelte(/|$)|@sveltejs/|\\$app/)',
              allowTypeImports: true,
              message: 'What has a unit test is policy: it knows neither Strapi nor Svelte.',
            },
          ],
        },
      ],
    },
  },
  {
    name: 'pages and their parts',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'svelte/button-has-type': 'error',
      'svelte/no-target-blank': 'error',
      // Addresses are made in one place of ours, and the site always stands at the root of its host.
      'svelte/no-navigation-without-resolve': 'off',
      // Svelte declares properties with `let`.
      'prefer-const': 'off',
      'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
      'no-restricted-syntax': [
        'error',
        importOfZod,
        {
          selector: `SvelteElement > SvelteText[value=${letters}]`,
          message: 'A text that a reader sees is a message (cms/messages), so that it can be translated.',
        },
        {
          selector: `SvelteAttribute[key.name=/^(alt|title|placeholder|aria-label|aria-description)$/] > SvelteLiteral[value=${letters}]`,
          message: 'A text that a reader hears is a message (cms/messages), so that it can be translated.',
        },
      ],
    },
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      'house/noRepeatedTitle': 'error',
      'max-lines-per-function': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      // What stands in for something asynchronous has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        importOfZod,
        {
          selector:
            'CallExpression > MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fails)$/]',
          message: 'Every test runs, every time: a test that is left out guards nothing.',
        },
      ],
    },
  },
  {
    name: 'unit tests of the CMS, which its own build leaves out',
    files: ['cms/**/*.test.ts'],
    ignores: ['cms/src/admin/**'],
    languageOptions: { parserOptions: { projectService: false, project: 'cms/tsconfig.tests.json' } },
  },
  {
    name: 'migrations, which Strapi loads as they are, by require',
    files: ['cms/database/migrations/**/*.js'],
    languageOptions: { sourceType: 'commonjs' },
  },
);
