import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const localApi = [
  'find',
  'findByID',
  'create',
  'update',
  'delete',
  'count',
  'duplicate',
  'findVersions',
].join('|')

export default tseslint.config(
  {
    ignores: [
      '.next/',
      '.data/',
      'coverage/',
      'test-results/',
      'migrations/*_*.ts',
      'src/payload-types.ts',
      'src/app/**/importMap.js',
      'next-env.d.ts',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': ['error', { allow: ['log', 'error'] }],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['access/**', 'collections/**', 'hooks/**', 'src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // Payload's Local API overrides access unless told not to: every call says which it means.
          selector: `CallExpression[callee.property.name=/^(${localApi})$/][callee.object.property.name='payload'] > ObjectExpression:not(:has(> Property[key.name='overrideAccess']))`,
          message: 'Name overrideAccess in this Local API call.',
        },
        {
          selector: `CallExpression[callee.property.name=/^(${localApi})$/][callee.object.name='payload'] > ObjectExpression:not(:has(> Property[key.name='overrideAccess']))`,
          message: 'Name overrideAccess in this Local API call.',
        },
      ],
    },
  },
  {
    files: ['**/*.mjs', '*.js'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  prettier,
)
