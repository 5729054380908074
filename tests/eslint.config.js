import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

const RESTRICTED_SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'A union of strings instead of an enum.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
];

export default typescript.config(
  { ignores: ['.output/', '.wxt/', 'node_modules/'] },
  // Nothing is switched off from inside a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.webextensions } },
    rules: {
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-syntax': ['error', ...RESTRICTED_SYNTAX],
      'no-eval': 'error',
      'no-new-func': 'error',
      'prefer-const': 'error',
      // Titles and exports are cleaned of control characters, which takes naming them.
      'no-control-regex': 'off',
      'no-misleading-character-class': 'off',
      // `_` names what is taken out of an object, or not looked at, on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // With types: a promise that nobody waits for hides its fault.
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        extraFileExtensions: ['.svelte'],
        parser: typescript.parser,
      },
    },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      // Props are taken by `let` with some of them bindable; stored state is replaced, never mutated.
      'prefer-const': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['tests/**'],
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright reads which fixtures are wanted from the pattern, the empty one too.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },
  {
    // The stand-in pages' classic scripts share one scope: kit.js, then the site's own.
    files: ['tests/harness/sites/client/**'],
    rules: { 'no-undef': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
);
