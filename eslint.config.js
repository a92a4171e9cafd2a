import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['build/**', '.hosts/', '.svelte-kit/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'max-lines': ['error', 300],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }
      ],
      'svelte/no-navigation-without-resolve': 'off',
      // Sources may see where their readers come from; this page stays out of a new window's reach.
      'svelte/no-target-blank': ['error', { allowReferrer: true, enforceDynamicLinks: 'always' }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } }
  },
  {
    files: ['src/islands/**', 'src/lib/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['AwaitExpression', 'ForOfStatement[await=true]'].map((waits) => ({
          selector: `${waits}:not(:function ${waits})`,
          message:
            'WebKit loops for ever if a frame is removed while a module in it is still waiting at its top level, and takes the host’s page with it. Wait in a function.'
        }))
      ]
    }
  },
  // The story's own data is as long as the story.
  { files: ['src/content/**'], rules: { 'max-lines': 'off' } }
);
