import { join, resolve } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'
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
    mistakes.push({
      name,
      message: `${name}「${(given ?? '').slice(0, 80)}」不对`,
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
