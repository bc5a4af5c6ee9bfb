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

/** What may be done to a page is a closed list: checker/gather/actions.ts. */
const actsOnAPage =
  '/^(?:click|dblclick|tap|press|pressSequentially|type|fill|clear|check|uncheck|setChecked|selectOption|selectText|setInputFiles|dispatchEvent|dragTo|dragAndDrop|hover|focus)$/'
const closedList = 'Only checker/gather/actions.ts acts on a page; its list of actions is closed.'
const neverSubmits = [
  {
    selector: 'MemberExpression[property.name=/^(?:submit|requestSubmit)$/]',
    message: 'Nothing here submits a form.',
  },
  {
    selector: 'MemberExpression[property.value=/^(?:submit|requestSubmit)$/]',
    message: 'Nothing here submits a form.',
  },
  { selector: 'Literal[value=/^(?:Numpad)?Enter$/]', message: 'Enter submits a form.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(?:evaluate|evaluateHandle|waitForFunction|addInitScript|addScriptTag)$/] > :matches(Literal, TemplateLiteral):first-child',
    message: 'What runs in a page is a function of in-page/, so that lint can read it.',
  },
]
const actsOutsideTheList = [
  {
    selector: `CallExpression > MemberExpression.callee[property.name=${actsOnAPage}]`,
    message: closedList,
  },
  {
    selector: `CallExpression > MemberExpression.callee[property.value=${actsOnAPage}]`,
    message: closedList,
  },
  { selector: 'MemberExpression[property.name=/^(?:keyboard|mouse|touchscreen)$/]', message: closedList },
  {
    selector:
      'ObjectPattern > Property[key.name=/^(?:click|dblclick|tap|press|fill|dispatchEvent|keyboard|mouse|touchscreen|submit|requestSubmit)$/]',
    message: closedList,
  },
]

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
  { files: ['checker/gather/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...neverSubmits] } },
  {
    files: ['checker/gather/**/*.ts'],
    ignores: ['checker/gather/actions.ts', 'checker/gather/in-page/**'],
    rules: { 'no-restricted-syntax': ['error', ...neverSubmits, ...actsOutsideTheList] },
  },
  {
    files: ['adapters/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Identifier[name=/^(?:openGuarded|startHost)$/]',
          message: 'A guarded page stays in checker/gather; ask for a capture or a dry run.',
        },
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
