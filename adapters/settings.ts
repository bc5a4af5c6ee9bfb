import { z } from 'zod'
import { botSdks } from './channels/index.ts'
import { logLevels } from './log.ts'

export interface ConfigMistake {
  readonly name: string
  readonly message: string
  readonly hint: string
}

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
export const settings = {
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
  XUETUTONG_BOT_SDK: {
    schema: z.enum(botSdks).default('botbuilder'),
    help: `用哪个机器人 SDK：${botSdks.join(' 或 ')}（后者为 Microsoft 365 Agents SDK），默认 botbuilder`,
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
  XUETUTONG_BOT_FILE_HOSTS: {
    schema: list.pipe(z.array(z.string().regex(/^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu))).optional(),
    help: '除 SharePoint 外，聊天里发来的文件还可以从哪些主机取，逗号分隔，写法同上',
  },
  XUETUTONG_DIRECTLINE: {
    schema: z.enum(['on', 'off']).optional(),
    help: 'Direct Line 3.0（/directline，供 Web Chat）：on 或 off；不写时，只供本机使用或设了密钥才启用',
  },
  XUETUTONG_DIRECTLINE_SECRET: {
    schema: z.string().min(16).optional(),
    help: 'Direct Line 密钥，至少 16 个字符：凭它换取每个对话的令牌；不要放进网页',
  },
  XUETUTONG_DIRECTLINE_ORIGINS: {
    schema: list.pipe(z.array(z.string().regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/iu))).optional(),
    help: '哪些别的网站的页面可以连 Direct Line，逗号分隔，例如 https://intranet.example.com',
  },
  XUETUTONG_PUBLIC_URL: {
    schema: z
      .string()
      .regex(/^https?:\/\/[a-z0-9.-]+(?::\d+)?\/?$/iu)
      .transform((url) => url.replace(/\/$/u, ''))
      .optional(),
    help: '用户打开网页用的地址，例如 https://xuetutong.example.com；卡片里的链接和 Teams 应用包用它',
  },
  XUETUTONG_TEAMS_APP_ID: {
    schema: z.guid().optional(),
    help: 'Teams 应用的编号（任取一个 GUID，之后不变）：设了它，页面可以放进 Teams，卡片里的链接在 Teams 里打开',
  },
  XUETUTONG_TEAMS_CLIENT_ID: {
    schema: z.guid().optional(),
    help: 'Entra 里登记的应用编号（GUID）：设了它，页面在 Teams 里以用户自己的账户登录；组织写在 XUETUTONG_BOT_TENANTS',
  },
  XUETUTONG_TEAMS_AUTHORITY: {
    schema: z
      .string()
      .regex(/^https:\/\/[a-z0-9.-]+$/iu)
      .default('https://login.microsoftonline.com'),
    help: 'Entra 的登录地址，默认 https://login.microsoftonline.com（世纪互联为 https://login.partner.microsoftonline.cn）',
  },
  XUETUTONG_MODEL_URL: {
    schema: z
      .url({ protocol: /^https?$/u })
      .refine((url) => !url.includes('@'))
      .optional(),
    help: '大模型接口（OpenAI 兼容）的地址，写到版本为止，如 http://localhost:11434/v1；不写就不用模型',
  },
  XUETUTONG_MODEL_NAME: {
    schema: z.string().trim().min(1).max(200).optional(),
    help: '模型的名字，如 qwen3；与 XUETUTONG_MODEL_URL 一起设',
  },
  XUETUTONG_MODEL_KEY: {
    schema: z.string().trim().min(1).optional(),
    help: '模型接口的密钥；接口不要密钥就不写',
  },
  XUETUTONG_MODEL_TIMEOUT_MS: {
    schema: z.coerce.number().int().min(100).max(60_000).default(8_000),
    help: '一句话最多等模型多少毫秒，100 到 60000，默认 8000；等不到就用自己的答复',
  },
  XUETUTONG_PORTAL_HOSTS: {
    schema: list.pipe(z.array(z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/iu))).optional(),
    help: '采集申报网页时允许打开的网站，主机或主机:端口，逗号分隔；不写只能打开本机的',
  },
  XUETUTONG_PORTAL_READ_POSTS: {
    schema: list.pipe(z.array(z.string().regex(/^[a-z0-9.:-]+\/\S*$/iu))).optional(),
    help: '申报网页查字典用的只读 POST 接口，写成 主机/路径，逗号分隔',
  },
  XUETUTONG_BROWSER: {
    schema: z.string().trim().min(1).optional(),
    help: '采集用的浏览器程序，完整路径；默认找 Playwright 的、Chrome、Edge、Chromium',
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels).default('info'),
    help: `日志级别：${logLevels.join('、')}`,
  },
} as const satisfies Readonly<Record<string, Setting>>

/** Reads one setting; a mistake is noted and gives undefined. */
export type ReadSetting = <T>(name: keyof typeof settings, schema: z.ZodType<T>) => T | undefined

/** The settings as `serve --help` lists them. */
export const settingsHelp: readonly string[] = Object.entries(settings).map(
  ([name, { help }]) => `${name.padEnd(30)}${help}`,
)

/** A setting of ours that is misspelt would silently do nothing. */
export function unknownSettings(env: Readonly<Record<string, string | undefined>>): ConfigMistake[] {
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
