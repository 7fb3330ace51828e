// Lint, with the directions of the house: electron -> desk -> core, renderer -> core; those of its rooms stand in eslint.rooms.js.
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { roomZones } from './eslint.rooms.js';

const direction = (target, ...forbidden) =>
  forbidden.map((from) => ({
    target: `./${target}/**/*`,
    from: `./${from}`,
    message: `${target}/ does not import from ${from}/: electron -> desk -> core, renderer -> core.`,
  }));

const houseZones = [
  ...direction('core', 'desk', 'electron', 'renderer', 'torture', 'e2e', 'scripts'),
  ...direction('desk', 'electron', 'renderer', 'torture', 'e2e'),
  ...direction('electron', 'renderer', 'torture', 'e2e'),
  ...direction('renderer', 'desk', 'electron', 'torture', 'e2e'),
  ...direction('torture', 'electron', 'renderer', 'e2e', 'scripts'),
];

const node = { paths: [], patterns: [{ regex: '^node:', message: 'No Node here.' }] };
const editor = {
  regex: '^(@tiptap/|prosemirror-)',
  message: 'Only the editor knows Tiptap; core/body/schema.ts says the same.',
};
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
      'import-x/no-restricted-paths': ['error', { zones: houseZones }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  // Tests may look into every room of their house.
  {
    files: ['{core,desk,renderer}/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: [...houseZones, ...roomZones] }] },
  },
  {
    files: ['core/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [electron], patterns: [...node.patterns, editor] }],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'Buffer'],
    },
  },
  {
    files: ['{desk,torture}/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [electron], patterns: [editor] }] },
  },
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
