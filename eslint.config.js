// Lint, with the directions of the house: electron -> desk -> core, renderer -> core.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const direction = (target, ...forbidden) =>
  forbidden.map((from) => ({
    target: `./${target}/**/*`,
    from: `./${from}`,
    message: `${target}/ does not import from ${from}/: electron -> desk -> core, renderer -> core.`,
  }));

const node = { paths: [], patterns: [{ regex: '^node:', message: 'No Node here.' }] };
const electron = { name: 'electron', message: 'Only electron/ knows Electron.' };

export default ts.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.node } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...direction('core', 'desk', 'electron', 'renderer', 'e2e', 'scripts'),
            ...direction('desk', 'electron', 'renderer', 'e2e'),
            ...direction('electron', 'renderer', 'e2e'),
            ...direction('renderer', 'desk', 'electron', 'e2e'),
          ],
        },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { ...node, paths: [electron] }],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'Buffer'],
    },
  },
  { files: ['desk/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: [electron] }] } },
  {
    files: ['renderer/**/*.{ts,js,svelte}'],
    ignores: ['**/*.test.ts'],
    languageOptions: { globals: globals.browser },
    rules: {
      'no-restricted-imports': ['error', { ...node, paths: [electron] }],
      'svelte/no-at-html-tags': 'error',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  { files: ['**/*.test.ts', 'e2e/**'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.{js,mjs}'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
