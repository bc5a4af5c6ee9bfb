import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'
import type { BotSettings } from './channels/index.ts'
import { logLevels, type LogLevel } from './log.ts'

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
}

export interface ConfigMistake {
  readonly name: string
  readonly message: string
  readonly hint: string
}

export type ReadConfig =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly ConfigMistake[] }

interface Setting {
  readonly schema: z.ZodType
  /** What it is for and how it is written. */
  readonly help: string
}

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

/** Every setting by its name in the environment. */
const settings = {
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3978),
    help: '端口，0 到 65535 的整数（0 为任选一个空闲的），默认 3978',
  },
  HOST: {
    schema: z.string().trim().min(1).default('127.0.0.1'),
    help: '监听的地址，默认 127.0.0.1（只有本机能访问）',
  },
  XUETUTONG_DATA: {
    schema: z.string().trim().min(1).optional(),
    help: '存放数据的文件夹，默认为系统的应用数据文件夹',
  },
  XUETUTONG_HOSTS: {
    schema: list.pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/iu))).optional(),
    help: '服务可以用哪些名字访问，逗号分隔、不带端口，例如 xuetutong.example.com',
  },
  XUETUTONG_OPEN_NETWORK: {
    schema: z.enum(['yes', 'no']).default('no'),
    help: '写 yes 表示知道：没有登录时，能连到服务的人共用同一个账户，看得到彼此的全部内容',
  },
  XUETUTONG_FRAME_ANCESTORS: {
    schema: list.pipe(z.array(z.string().regex(/^https:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?$/iu))).optional(),
    help: '哪些网站可以把页面嵌进框架（如 Teams），逗号分隔，例如 https://teams.microsoft.com',
  },
  XUETUTONG_REQUESTS_PER_MINUTE: {
    schema: z.coerce.number().int().min(1).default(1200),
    help: '每个来源地址每分钟最多多少次接口请求，正整数，默认 1200',
  },
  XUETUTONG_BOT: {
    schema: z.enum(['on', 'off']).optional(),
    help: '机器人通道（POST /api/messages）：on 或 off；不写时，只供本机使用或配了凭据才启用',
  },
  XUETUTONG_BOT_APP_ID: {
    schema: z.guid().optional(),
    help: 'Azure 机器人的应用编号（GUID）；与 XUETUTONG_BOT_APP_PASSWORD 一起设',
  },
  XUETUTONG_BOT_APP_PASSWORD: {
    schema: z.string().min(8).optional(),
    help: 'Azure 机器人的客户端密码；与 XUETUTONG_BOT_APP_ID 一起设',
  },
  XUETUTONG_BOT_TENANT: {
    schema: z.guid().optional(),
    help: '机器人只属于一个组织（单租户）时，该组织的编号（GUID）',
  },
  XUETUTONG_BOT_TENANTS: {
    schema: list.pipe(z.array(z.guid()).min(1)).optional(),
    help: '哪些组织的 Teams 用户可以用，组织编号，逗号分隔；默认为 XUETUTONG_BOT_TENANT，都不写则不限',
  },
  XUETUTONG_BOT_SERVICE_HOSTS: {
    schema: list.pipe(z.array(z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu))).optional(),
    help: '除 Bot Framework 公共云外，还可以往哪些主机送答复，逗号分隔，*. 开头表示其下全部',
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels).default('info'),
    help: `日志级别：${logLevels.join('、')}`,
  },
} as const satisfies Readonly<Record<string, Setting>>

/** The settings as `serve --help` lists them. */
export const settingsHelp: readonly string[] = Object.entries(settings).map(
  ([name, { help }]) => `${name.padEnd(30)}${help}`,
)

/** Reads the environment; every mistake is reported, each with what to do. An empty variable counts as unset. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const mistakes: ConfigMistake[] = unknownSettings(env)
  const read = <T>(name: keyof typeof settings, schema: z.ZodType<T>): T | undefined => {
    const given = env[name] === '' ? undefined : env[name]
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
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
  if (host !== '' && !loopback && open === 'no')
    mistakes.push({
      name: 'HOST',
      message: `HOST「${host}」会让别的机器也能访问，而服务没有配置登录：能连到的人共用同一个账户`,
      hint: '请改回 127.0.0.1；确实要开放给可信的内网，请同时设 XUETUTONG_OPEN_NETWORK=yes',
    })
  const bot = readBot(
    {
      wanted: read('XUETUTONG_BOT', settings.XUETUTONG_BOT.schema),
      appId: read('XUETUTONG_BOT_APP_ID', settings.XUETUTONG_BOT_APP_ID.schema),
      appPassword: read('XUETUTONG_BOT_APP_PASSWORD', settings.XUETUTONG_BOT_APP_PASSWORD.schema),
      tenantId: read('XUETUTONG_BOT_TENANT', settings.XUETUTONG_BOT_TENANT.schema),
      tenants: read('XUETUTONG_BOT_TENANTS', settings.XUETUTONG_BOT_TENANTS.schema),
      serviceHosts: read('XUETUTONG_BOT_SERVICE_HOSTS', settings.XUETUTONG_BOT_SERVICE_HOSTS.schema),
    },
    loopback && hosts === undefined,
  )
  mistakes.push(...bot.mistakes.filter(({ name }) => !mistakes.some((other) => other.name === name)))
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes }
  return {
    kind: 'config',
    config: {
      port,
      host,
      loopback,
      dataFolder: resolve(data ?? envPaths('xuetutong', { suffix: '' }).data),
      hosts: loopback || hosts !== undefined ? [...localNames, ...(hosts ?? []).map(lower)] : undefined,
      frameAncestors,
      requestsPerMinute,
      logLevel,
      bot: bot.settings,
    },
  }
}

/** The store's file in the data folder. */
export function storeFile({ dataFolder }: Config): string {
  return join(dataFolder, 'xuetutong.sqlite')
}

/** The folder of the jobs' files in the data folder. */
export function jobsFolder({ dataFolder }: Config): string {
  return join(dataFolder, 'jobs')
}

interface BotGiven {
  readonly wanted: 'on' | 'off' | undefined
  readonly appId: string | undefined
  readonly appPassword: string | undefined
  readonly tenantId: string | undefined
  readonly tenants: readonly string[] | undefined
  readonly serviceHosts: readonly string[] | undefined
}

/** Without credentials the SDK lets anybody in, so then only this machine may be served. */
function readBot(
  { wanted, appId, appPassword, tenantId, tenants, serviceHosts }: BotGiven,
  thisMachineOnly: boolean,
): { readonly settings: BotSettings | undefined; readonly mistakes: readonly ConfigMistake[] } {
  const mistakes: ConfigMistake[] = []
  const missing =
    appId === undefined
      ? 'XUETUTONG_BOT_APP_ID'
      : appPassword === undefined
        ? 'XUETUTONG_BOT_APP_PASSWORD'
        : undefined
  if (missing !== undefined && (appId ?? appPassword ?? tenantId) !== undefined)
    mistakes.push({
      name: missing,
      message: `没有写对 ${missing}，机器人的凭据不全`,
      hint: settings[missing].help,
    })
  else if (missing !== undefined && wanted === 'on' && !thisMachineOnly)
    mistakes.push({
      name: 'XUETUTONG_BOT',
      message: 'XUETUTONG_BOT 为 on，服务又不只供本机使用，而没有机器人凭据：谁都能冒充任何用户',
      hint: '请设 XUETUTONG_BOT_APP_ID 和 XUETUTONG_BOT_APP_PASSWORD；不用机器人请去掉 XUETUTONG_BOT',
    })
  if (wanted === 'off' || (missing !== undefined && !thisMachineOnly))
    return { settings: undefined, mistakes }
  const allowed = (tenants ?? (tenantId === undefined ? undefined : [tenantId]))?.map(lower)
  return {
    settings: {
      ...(appId === undefined || appPassword === undefined
        ? {}
        : { credentials: { appId, appPassword, ...(tenantId === undefined ? {} : { tenantId }) } }),
      serviceHosts: (serviceHosts ?? []).map(lower),
      ...(allowed === undefined ? {} : { tenants: allowed }),
    },
    mistakes,
  }
}

/** Never shown. */
const secrets: ReadonlySet<string> = new Set(['XUETUTONG_BOT_APP_PASSWORD'])

const localNames = ['localhost', '127.0.0.1', '[::1]', '::1']

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

function lower(text: string): string {
  return text.toLowerCase()
}

/** A setting of ours that is misspelt would silently do nothing. */
function unknownSettings(env: Readonly<Record<string, string | undefined>>): ConfigMistake[] {
  return Object.keys(env)
    .filter(
      (name) =>
        name.startsWith('XUETUTONG_') &&
        !(name in settings) &&
        !name.startsWith('XUETUTONG_TEST_') &&
        name !== 'XUETUTONG_API',
    )
    .map((name) => ({
      name,
      message: `没有 ${name} 这个设置`,
      hint: `可用的设置：${Object.keys(settings).join('、')}`,
    }))
}
