import { describe, expect, it } from 'vitest'
import { readConfig } from '../../adapters/config.ts'

const config = (env: Record<string, string>) => {
  const read = readConfig({ XUETUTONG_DATA: '/data', ...env })
  if (read.kind === 'mistakes') expect.fail(JSON.stringify(read.mistakes))
  return read.config
}
const mistakes = (env: Record<string, string>) => {
  const read = readConfig(env)
  if (read.kind === 'config') expect.fail('no mistake found')
  return read.mistakes
}

describe('settings', () => {
  it('are safe when nothing is set', () => {
    expect(config({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      loopback: true,
      dataFolder: '/data',
      hosts: ['localhost', '127.0.0.1', '[::1]', '::1'],
      frameAncestors: [],
      requestsPerMinute: 1200,
      logLevel: 'info',
      bot: { sdk: 'botbuilder', serviceHosts: [] },
      directLine: { origins: [] },
      publicUrl: undefined,
      teams: { appId: undefined, signIn: undefined },
      model: undefined,
      portal: { allowedHosts: [], readPosts: [], browser: undefined },
    })
  })

  it('of filing pages: hosts, addresses that only read, a browser', () => {
    expect(
      config({
        XUETUTONG_PORTAL_HOSTS: 'Portal.example.com, sso.example.com:8443',
        XUETUTONG_PORTAL_READ_POSTS: 'portal.example.com/api/dictionary/query',
        XUETUTONG_BROWSER: '/opt/chrome',
      }).portal,
    ).toEqual({
      allowedHosts: ['portal.example.com', 'sso.example.com:8443'],
      readPosts: ['portal.example.com/api/dictionary/query'],
      browser: '/opt/chrome',
    })
    expect(
      mistakes({
        XUETUTONG_PORTAL_HOSTS: 'https://portal.example.com',
        XUETUTONG_PORTAL_READ_POSTS: 'dictionary',
      }).map(({ name }) => name),
    ).toEqual(['XUETUTONG_PORTAL_HOSTS', 'XUETUTONG_PORTAL_READ_POSTS'])
  })

  it('are read, lists by comma; an empty one counts as unset', () => {
    expect(
      config({
        PORT: '8080',
        HOST: '0.0.0.0',
        XUETUTONG_OPEN_NETWORK: 'yes',
        XUETUTONG_HOSTS: 'Example.com, intranet',
        XUETUTONG_FRAME_ANCESTORS: 'https://teams.microsoft.com,https://*.office.com',
        LOG_LEVEL: '',
      }),
    ).toMatchObject({
      port: 8080,
      loopback: false,
      hosts: ['localhost', '127.0.0.1', '[::1]', '::1', 'example.com', 'intranet'],
      frameAncestors: ['https://teams.microsoft.com', 'https://*.office.com'],
      logLevel: 'info',
    })
  })

  it('of a model: address and name together, the key where one is wanted', () => {
    const model = { XUETUTONG_MODEL_URL: 'http://localhost:11434/v1', XUETUTONG_MODEL_NAME: 'qwen3' }
    expect(config(model).model).toEqual({
      url: 'http://localhost:11434/v1',
      name: 'qwen3',
      timeoutMs: 8000,
    })
    expect(
      config({ ...model, XUETUTONG_MODEL_KEY: 'k', XUETUTONG_MODEL_TIMEOUT_MS: '500' }).model,
    ).toMatchObject({ key: 'k', timeoutMs: 500 })
  })

  it.each([
    [{ XUETUTONG_MODEL_NAME: 'qwen3' }, 'XUETUTONG_MODEL_URL'],
    [{ XUETUTONG_MODEL_KEY: 'k' }, 'XUETUTONG_MODEL_URL'],
    [{ XUETUTONG_MODEL_URL: 'http://localhost/v1' }, 'XUETUTONG_MODEL_NAME'],
    [{ XUETUTONG_MODEL_URL: 'ftp://localhost', XUETUTONG_MODEL_NAME: 'x' }, 'XUETUTONG_MODEL_URL'],
    [{ XUETUTONG_MODEL_URL: 'http://me:s3cret@host/v1', XUETUTONG_MODEL_NAME: 'x' }, 'XUETUTONG_MODEL_URL'],
    [
      {
        XUETUTONG_MODEL_URL: 'http://localhost/v1',
        XUETUTONG_MODEL_NAME: 'x',
        XUETUTONG_MODEL_TIMEOUT_MS: '0',
      },
      'XUETUTONG_MODEL_TIMEOUT_MS',
    ],
  ])('%j: %s is told, with what to do, and no secret', (env: Record<string, string>, name) => {
    const found = mistakes({ ...env, PORT: 'x' })
    expect(found.map((mistake) => mistake.name)).toEqual(['PORT', name])
    expect(found.every(({ hint }) => hint !== '')).toBe(true)
    expect(JSON.stringify(found)).not.toContain('s3cret')
  })

  it('all mistakes are reported together, each with what to do', () => {
    const found = mistakes({
      PORT: '99999',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'loud',
      XUETUTONG_FRAME_ANCESTORS: 'http://teams',
      XUETUTONG_REQUESTS_PER_MINUTE: '-1',
      XUETUTONG_PROT: '1',
    })
    expect(found.map(({ name }) => name).toSorted()).toEqual([
      'HOST',
      'LOG_LEVEL',
      'PORT',
      'XUETUTONG_FRAME_ANCESTORS',
      'XUETUTONG_PROT',
      'XUETUTONG_REQUESTS_PER_MINUTE',
    ])
    for (const { name, message, hint } of found) {
      expect(message).toContain(name)
      expect(hint.length).toBeGreaterThan(5)
    }
  })

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.com', '127.evil.com', '1270.0.0.1'])(
    'listening to others (%s) without sign-in is refused until somebody says he knows',
    (host) => {
      expect(mistakes({ HOST: host })).toMatchObject([
        { name: 'HOST', hint: expect.stringContaining('XUETUTONG_OPEN_NETWORK=yes') as unknown },
      ])
      expect(config({ HOST: host, XUETUTONG_OPEN_NETWORK: 'yes' }).loopback).toBe(false)
    },
  )

  it.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('%s is this machine', (host) => {
    expect(config({ HOST: host }).loopback).toBe(true)
  })

  const appId = '00000000-0000-4000-8000-000000000001'
  const bot = { XUETUTONG_BOT_APP_ID: appId, XUETUTONG_BOT_APP_PASSWORD: 'not-a-secret' }
  const lan = { HOST: '0.0.0.0', XUETUTONG_OPEN_NETWORK: 'yes' }

  it('the bot is on for this machine, or with credentials, and off when told', () => {
    expect(config({}).bot).toEqual({ sdk: 'botbuilder', serviceHosts: [] })
    expect(config({ XUETUTONG_BOT_SDK: 'agents' }).bot).toEqual({ sdk: 'agents', serviceHosts: [] })
    expect(config(lan).bot).toBeUndefined()
    expect(config({ XUETUTONG_HOSTS: 'example.com' }).bot).toBeUndefined()
    expect(config({ ...bot, XUETUTONG_BOT: 'off' }).bot).toBeUndefined()
    expect(
      config({
        ...lan,
        ...bot,
        XUETUTONG_BOT_TENANT: appId,
        XUETUTONG_BOT_SERVICE_HOSTS: 'smba.example.CN,*.example.com',
      }).bot,
    ).toEqual({
      sdk: 'botbuilder',
      credentials: { appId, appPassword: 'not-a-secret', tenantId: appId },
      serviceHosts: ['smba.example.cn', '*.example.com'],
      tenants: [appId],
    })
  })

  it('Direct Line is on for this machine, or with a secret', () => {
    const secret = 'a-secret-of-the-test'
    expect(config(lan).directLine).toBeUndefined()
    expect(config({ XUETUTONG_PUBLIC_URL: 'https://a.cn' }).directLine).toBeUndefined()
    expect(config({ XUETUTONG_DIRECTLINE: 'off' }).directLine).toBeUndefined()
    expect(
      config({
        ...lan,
        XUETUTONG_DIRECTLINE_SECRET: secret,
        XUETUTONG_DIRECTLINE_ORIGINS: 'https://Intranet.example.com',
      }).directLine,
    ).toEqual({ secret, origins: ['https://intranet.example.com'] })
    for (const env of [
      { ...lan, XUETUTONG_DIRECTLINE: 'on' },
      { XUETUTONG_DIRECTLINE_ORIGINS: 'https://intranet.example.com' },
    ])
      expect(mistakes(env).map(({ name }) => name)).toEqual(['XUETUTONG_DIRECTLINE_SECRET'])
    const short = mistakes({ XUETUTONG_DIRECTLINE_SECRET: 'too short' })
    expect(short.map(({ name }) => name)).toEqual(['XUETUTONG_DIRECTLINE_SECRET'])
    expect(JSON.stringify(short)).not.toContain('too short')
  })

  it('Teams wants an https address and, for sign-in, the organisations; then others may reach the server', () => {
    const publicUrl = { XUETUTONG_PUBLIC_URL: 'https://xt.example.com/' }
    const signIn = { XUETUTONG_TEAMS_CLIENT_ID: appId, XUETUTONG_BOT_TENANTS: appId }
    const all = config({ ...publicUrl, ...signIn, XUETUTONG_TEAMS_APP_ID: appId, HOST: '0.0.0.0' })
    expect(all).toMatchObject({
      publicUrl: 'https://xt.example.com',
      hosts: ['localhost', '127.0.0.1', '[::1]', '::1', 'xt.example.com'],
      frameAncestors: [
        'https://teams.microsoft.com',
        'https://*.teams.microsoft.com',
        'https://teams.cloud.microsoft',
      ],
      teams: {
        appId,
        signIn: {
          clientId: appId,
          tenants: [appId],
          authority: 'https://login.microsoftonline.com',
          publicHost: 'xt.example.com',
        },
      },
    })
    const names = (env: Record<string, string>) => mistakes(env).map(({ name }) => name)
    expect(names({ XUETUTONG_TEAMS_APP_ID: appId })).toEqual(['XUETUTONG_PUBLIC_URL'])
    expect(names({ ...signIn, XUETUTONG_PUBLIC_URL: 'http://xt.example.com' })).toEqual([
      'XUETUTONG_PUBLIC_URL',
    ])
    expect(names({ ...publicUrl, XUETUTONG_TEAMS_CLIENT_ID: appId })).toEqual(['XUETUTONG_BOT_TENANTS'])
  })

  it.each([
    ['on for others without credentials', { ...lan, XUETUTONG_BOT: 'on' }, ['XUETUTONG_BOT']],
    [
      'under another name without credentials',
      { XUETUTONG_HOSTS: 'a.cn', XUETUTONG_BOT: 'on' },
      ['XUETUTONG_BOT'],
    ],
    ['no password', { XUETUTONG_BOT_APP_ID: appId }, ['XUETUTONG_BOT_APP_PASSWORD']],
    ['no id', { XUETUTONG_BOT_APP_PASSWORD: 'not-a-secret' }, ['XUETUTONG_BOT_APP_ID']],
    ['an organisation only', { XUETUTONG_BOT_TENANT: appId }, ['XUETUTONG_BOT_APP_ID']],
    [
      'several at once',
      {
        XUETUTONG_BOT_APP_ID: 'x',
        XUETUTONG_BOT_APP_PASSWORD: 'short',
        XUETUTONG_BOT_SERVICE_HOSTS: 'https://a.cn',
        XUETUTONG_BOT_TENANTS: 'us',
      },
      [
        'XUETUTONG_BOT_APP_ID',
        'XUETUTONG_BOT_APP_PASSWORD',
        'XUETUTONG_BOT_TENANTS',
        'XUETUTONG_BOT_SERVICE_HOSTS',
      ],
    ],
  ])('of the bot: %s', (_what, env, names) => {
    const found = mistakes(env)
    expect(found.map(({ name }) => name)).toEqual(names)
    expect(JSON.stringify(found)).not.toContain('「short」')
  })
})
