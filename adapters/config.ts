import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import { readBot, readDirectLine, readTeams, readTenants, type TeamsSettings } from './channel-config.ts'
import type { BotSettings, DirectLineSettings } from './channels/index.ts'
import { modelSettings, type ModelSettings } from './llm/index.ts'
import type { LogLevel } from './log.ts'
import { settings, unknownSettings, type ConfigMistake, type ReadSetting } from './settings.ts'

/** Everything that can be set from outside, read once. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Only this machine can reach `host`. */
  readonly loopback: boolean
  readonly dataFolder: string
  /** Further names the server answers to; undefined: any name. */
  readonly hosts: readonly string[] | undefined
  readonly frameAncestors: readonly string[]
  readonly requestsPerMinute: number
  readonly logLevel: LogLevel
  /** The Bot Framework endpoint; undefined: off. */
  readonly bot: BotSettings | undefined
  /** Direct Line; undefined: off. */
  readonly directLine: DirectLineSettings | undefined
  readonly teams: TeamsSettings
  /** Where users open the page, without a slash at the end, when it is another address than the one listened to. */
  readonly publicUrl: string | undefined
  /** The model at the edges of a conversation; undefined: none. */
  readonly model: ModelSettings | undefined
  readonly portal: FilingPages
}

/** Filing pages: hosts that may be opened, POST addresses that only read, and the browser, where one is named. */
export interface FilingPages {
  readonly allowedHosts: readonly string[]
  readonly readPosts: readonly string[]
  readonly browser: string | undefined
}

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly ConfigMistake[] }

/** Reads the environment; every mistake is reported, each with what to do. An empty variable counts as unset. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const mistakes: ConfigMistake[] = unknownSettings(env)
  const read: ReadSetting = (name, schema) => {
    const given = env[name] === '' ? undefined : env[name]
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    if (mistakes.some((mistake) => mistake.name === name)) return undefined
    const shown = secrets.has(name) ? '' : `「${(given ?? '').slice(0, 80)}」`
    mistakes.push({
      name,
      message: `${name}${shown}不对`,
      hint: settings[name].help,
    })
    return undefined
  }
  const port = read('PORT', settings.PORT.schema) ?? 0
  const host = read('HOST', settings.HOST.schema) ?? ''
  const data = read('XUETUTONG_DATA', settings.XUETUTONG_DATA.schema)
  const hosts = read('XUETUTONG_HOSTS', settings.XUETUTONG_HOSTS.schema)
  const open = read('XUETUTONG_OPEN_NETWORK', settings.XUETUTONG_OPEN_NETWORK.schema)
  const frameAncestors = read('XUETUTONG_FRAME_ANCESTORS', settings.XUETUTONG_FRAME_ANCESTORS.schema) ?? []
  const requestsPerMinute =
    read('XUETUTONG_REQUESTS_PER_MINUTE', settings.XUETUTONG_REQUESTS_PER_MINUTE.schema) ?? 1
  const logLevel = read('LOG_LEVEL', settings.LOG_LEVEL.schema) ?? 'info'
  const loopback = isLoopback(host)
  const publicUrl = read('XUETUTONG_PUBLIC_URL', settings.XUETUTONG_PUBLIC_URL.schema)
  const thisMachineOnly = loopback && hosts === undefined && publicUrl === undefined
  const bot = readBot(read, thisMachineOnly)
  const directLine = readDirectLine(read, thisMachineOnly)
  const teams = readTeams(read, publicUrl, readTenants(read))
  const portal = {
    allowedHosts: (read('XUETUTONG_PORTAL_HOSTS', settings.XUETUTONG_PORTAL_HOSTS.schema) ?? []).map(lower),
    readPosts: read('XUETUTONG_PORTAL_READ_POSTS', settings.XUETUTONG_PORTAL_READ_POSTS.schema) ?? [],
    browser: read('XUETUTONG_BROWSER', settings.XUETUTONG_BROWSER.schema),
  }
  if (host !== '' && !loopback && open === 'no' && teams.settings.signIn === undefined)
    mistakes.push({
      name: 'HOST',
      message: `HOST「${host}」会让别的机器也能访问，而服务没有配置登录：能连到的人共用同一个账户`,
      hint: '请改回 127.0.0.1；确实要开放给可信的内网，请同时设 XUETUTONG_OPEN_NETWORK=yes',
    })
  const model = modelSettings({
    url: read('XUETUTONG_MODEL_URL', settings.XUETUTONG_MODEL_URL.schema),
    name: read('XUETUTONG_MODEL_NAME', settings.XUETUTONG_MODEL_NAME.schema),
    key: read('XUETUTONG_MODEL_KEY', settings.XUETUTONG_MODEL_KEY.schema),
    timeoutMs: read('XUETUTONG_MODEL_TIMEOUT_MS', settings.XUETUTONG_MODEL_TIMEOUT_MS.schema) ?? 0,
  })
  const ofModel = model.kind === 'missing' ? [missingOfModel(model.what)] : []
  for (const mistake of [...bot.mistakes, ...directLine.mistakes, ...teams.mistakes, ...ofModel])
    if (!mistakes.some(({ name }) => name === mistake.name)) mistakes.push(mistake)
  if (mistakes.length > 0 || model.kind === 'missing') return { kind: 'mistakes', mistakes }
  const names = [...(hosts ?? []), ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])]
  return {
    kind: 'config',
    config: {
      port,
      host,
      loopback,
      dataFolder: resolve(data ?? envPaths('xuetutong', { suffix: '' }).data),
      hosts:
        loopback || hosts !== undefined || publicUrl !== undefined
          ? [...localNames, ...names.map(lower)]
          : undefined,
      frameAncestors: [
        ...new Set([...(teams.settings.appId === undefined ? [] : teamsHosts), ...frameAncestors]),
      ],
      requestsPerMinute,
      logLevel,
      bot: bot.settings,
      directLine: directLine.settings,
      publicUrl,
      teams: teams.settings,
      model: model.settings,
      portal,
    },
  }
}

/** Nobody but this machine is meant to reach it, through a proxy neither. */
export function isForThisMachine({ loopback, publicUrl, hosts }: Config): boolean {
  return loopback && publicUrl === undefined && hosts?.every((name) => localNames.includes(name)) === true
}

/** The store's file in the data folder. */
export function storeFile({ dataFolder }: Config): string {
  return join(dataFolder, 'xuetutong.sqlite')
}

/** The folder of the jobs' files in the data folder. */
export function jobsFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'jobs')
}

function missingOfModel(what: 'url' | 'name'): ConfigMistake {
  const name = what === 'url' ? 'XUETUTONG_MODEL_URL' : 'XUETUTONG_MODEL_NAME'
  return { name, message: `没有写对 ${name}，模型的设置不全`, hint: settings[name].help }
}

/** Never shown. */
const secrets: ReadonlySet<string> = new Set([
  'XUETUTONG_BOT_APP_PASSWORD',
  'XUETUTONG_DIRECTLINE_SECRET',
  'XUETUTONG_MODEL_KEY',
  'XUETUTONG_MODEL_URL',
])

/** The pages of Teams that may show ours. */
const teamsHosts = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
]

const localNames = ['localhost', '127.0.0.1', '[::1]', '::1']

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

function lower(text: string): string {
  return text.toLowerCase()
}
