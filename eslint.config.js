import eslint from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Names that exist only in a page. They type-check everywhere because some functions are sent into a page. */
const ofThePage = [
  'window',
  'document',
  'location',
  'navigator',
  'name',
  'event',
  'parent',
  'top',
  'self',
].map((name) => ({ name, message: 'This exists only in a page: see checker/gather or adapters/web.' }))

const inSources = ['knowledge/**/*.ts', 'bot/**/*.ts', 'checker/**/*.ts', 'adapters/**/*.ts']

export default tseslint.config(
  { ignores: ['dist/', '**/node_modules/', 'test/bench/', 'test/portals/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-control-regex': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      eqeqeq: 'error',
    },
  },
  { files: ['adapters/web/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  { files: ['*.cjs'], languageOptions: { globals: { module: 'writable' } } },
  {
    files: inSources,
    ignores: ['adapters/web/**'],
    rules: { 'no-restricted-globals': ['error', ...ofThePage] },
  },
  {
    files: inSources,
    ignores: ['adapters/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...ofThePage,
        { name: 'process', message: 'Only adapters/ may touch the process.' },
      ],
    },
  },
  {
    files: ['checker/gather/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'Only adapters/ may touch the process.' },
      ],
    },
  },
  {
    files: ['knowledge/rules/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The rule core is pure: pass what it needs as an argument.' },
        { name: 'Date', message: 'The rule core has no clock: dates are ISO strings, passed in.' },
        { name: 'Intl', message: 'The rule core knows no locale.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The rule core is deterministic.' },
      ],
    },
  },
)
