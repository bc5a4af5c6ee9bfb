/** Walls between the folders. Each comment says what to do instead. */
const reach = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
})

/** A package that only one folder may import. */
const only = (name, from, folder, packages, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from, pathNot: folder },
  to: { path: packages.map((each) => `(^|/)node_modules/${each}/`) },
})

module.exports = {
  forbidden: [
    reach(
      'knowledge-stands-alone',
      '^knowledge/',
      '^(bot|checker|adapters)/',
      'knowledge imports nothing of ours: move the type or function down into knowledge, or pass the value in.',
    ),
    reach(
      'bot-knows-knowledge-only',
      '^bot/',
      '^(checker|adapters)/',
      'bot imports knowledge only: what it needs of checker or the outside comes in as a port, wired in adapters.',
    ),
    reach(
      'checker-knows-knowledge-only',
      '^checker/',
      '^(bot|adapters)/',
      'checker imports knowledge only: what it needs of bot or the outside comes in as a port, wired in adapters.',
    ),
    reach(
      'sources-do-not-import-tests',
      '^(knowledge|bot|checker|adapters)/',
      '^test/',
      'Move shared code out of test/.',
    ),
    {
      name: 'one-door-per-top-folder',
      severity: 'error',
      comment: 'Another top folder is entered through its index.ts: export what you need there.',
      from: { path: '^(knowledge|bot|checker|adapters)/' },
      to: {
        path: '^(knowledge|bot|checker|adapters)/',
        // The reading process can be started before anything else is loaded: a door of its own.
        pathNot: ['^$1/', '^[^/]+/index[.]ts$', '^checker/workbook/start-reader[.]ts$'],
      },
    },
    {
      name: 'one-door-per-inner-folder',
      severity: 'error',
      comment: 'A neighbour folder is entered through its index.ts: export what you need there.',
      from: { path: '^([^/]+)/([^/]+)/' },
      to: {
        path: '^$1/([^/]+)/',
        // The contract is what clients share with the server: a door of its own, without the server behind it.
        pathNot: ['^$1/$2/', '^[^/]+/[^/]+/index[.]ts$', '^adapters/http/contract/index[.]ts$'],
      },
    },
    {
      name: 'page-imports-types-only',
      severity: 'error',
      comment: 'The page runs in a browser: import the type only, or pass the value over HTTP.',
      from: { path: '^adapters/web/' },
      to: {
        path: '^(knowledge|bot|checker|adapters)/',
        pathNot: '^adapters/web/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'page-speaks-the-contract',
      severity: 'error',
      comment: 'The page knows the server by its contract: take the type from adapters/http/contract.',
      from: { path: '^adapters/web/' },
      to: {
        path: '^(knowledge|bot|checker|adapters)/',
        pathNot: ['^adapters/web/', '^adapters/http/contract/index[.]ts$'],
      },
    },
    {
      name: 'rule-core-is-pure',
      severity: 'error',
      comment:
        'knowledge/rules is pure (zod apart): read files, clocks and texts elsewhere and pass the data in.',
      from: { path: '^knowledge/rules/' },
      to: { pathNot: ['^knowledge/rules/', '^node_modules/zod/'] },
    },
    only(
      'playwright-in-gather-only',
      '^(knowledge|bot|checker|adapters)/',
      '^checker/gather/',
      ['playwright'],
      'Only checker/gather drives a browser: give it a closed action there and call that.',
    ),
    only(
      'bot-sdks-in-channels-only',
      '^(knowledge|bot|checker|adapters)/',
      '^adapters/channels/',
      [
        'botbuilder',
        'botbuilder-core',
        'botframework-connector',
        'botframework-schema',
        '@microsoft/agents-hosting',
        '@microsoft/agents-activity',
      ],
      'Only adapters/channels knows the bot SDKs: speak Turn and Reply elsewhere.',
    ),
    only(
      'page-libraries-in-web-only',
      '^(knowledge|bot|checker|adapters)/',
      '^adapters/web/',
      ['react', 'react-dom', 'react-router', '@fluentui/[^/]+', '@microsoft/teams-js'],
      'Only adapters/web holds the page: React, Fluent UI and teams-js stay there.',
    ),
    only(
      'mcp-sdk-in-mcp-only',
      '^(knowledge|bot|checker|adapters)/',
      '^adapters/mcp/',
      ['@modelcontextprotocol/[^/]+'],
      'Only adapters/mcp speaks the Model Context Protocol: a tool is written once in adapters/tools.',
    ),
    only(
      'langchain-in-llm-only',
      '^(knowledge|bot|checker|adapters)/',
      '^adapters/llm/',
      ['langchain', '@langchain/[^/]+'],
      'Only adapters/llm imports LangChain, lazily: give it a port.',
    ),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Break the cycle: move what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-packages-in-sources',
      severity: 'error',
      comment:
        'A package that shipped code needs belongs in dependencies, with a sentence of reason in CONTRIBUTING.md.',
      from: {
        path: '^(knowledge|bot|checker|adapters)/',
        pathNot: ['^adapters/web/', '/vite[.]config[.]ts$'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/bench|test/portals)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
}
