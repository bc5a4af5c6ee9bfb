import type { BotSettings, DirectLineSettings } from './channels/index.ts'
import type { TeamsSignInSettings } from './sign-in/index.ts'
import { settings, type ConfigMistake, type ReadSetting } from './settings.ts'

/** Without credentials the SDK lets anybody in, so then only this machine may be served. */
export function readBot(
  read: ReadSetting,
  thisMachineOnly: boolean,
): { readonly settings: BotSettings | undefined; readonly mistakes: readonly ConfigMistake[] } {
  const mistakes: ConfigMistake[] = []
  const wanted = read('XUETUTONG_BOT', settings.XUETUTONG_BOT.schema)
  const sdk = read('XUETUTONG_BOT_SDK', settings.XUETUTONG_BOT_SDK.schema) ?? 'botbuilder'
  const appId = read('XUETUTONG_BOT_APP_ID', settings.XUETUTONG_BOT_APP_ID.schema)
  const appPassword = read('XUETUTONG_BOT_APP_PASSWORD', settings.XUETUTONG_BOT_APP_PASSWORD.schema)
  const tenantId = read('XUETUTONG_BOT_TENANT', settings.XUETUTONG_BOT_TENANT.schema)
  const fileHosts = read('XUETUTONG_BOT_FILE_HOSTS', settings.XUETUTONG_BOT_FILE_HOSTS.schema)
  const tenants = readTenants(read)
  const serviceHosts = read('XUETUTONG_BOT_SERVICE_HOSTS', settings.XUETUTONG_BOT_SERVICE_HOSTS.schema)
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
  return {
    settings: {
      sdk,
      ...(appId === undefined || appPassword === undefined
        ? {}
        : { credentials: { appId, appPassword, ...(tenantId === undefined ? {} : { tenantId }) } }),
      serviceHosts: (serviceHosts ?? []).map(lower),
      ...(fileHosts === undefined ? {} : { fileHosts: fileHosts.map(lower) }),
      ...(tenants === undefined ? {} : { tenants }),
    },
    mistakes,
  }
}

/** Without a secret anybody may ask for a token, so then only this machine may be served. */
export function readDirectLine(
  read: ReadSetting,
  thisMachineOnly: boolean,
): { readonly settings: DirectLineSettings | undefined; readonly mistakes: readonly ConfigMistake[] } {
  const wanted = read('XUETUTONG_DIRECTLINE', settings.XUETUTONG_DIRECTLINE.schema)
  const secret = read('XUETUTONG_DIRECTLINE_SECRET', settings.XUETUTONG_DIRECTLINE_SECRET.schema)
  const origins = read('XUETUTONG_DIRECTLINE_ORIGINS', settings.XUETUTONG_DIRECTLINE_ORIGINS.schema) ?? []
  // A page of another site would reach this machine's server through the browser of whoever sits at it.
  const open = thisMachineOnly && origins.length === 0
  if (secret === undefined && !open && (wanted === 'on' || origins.length > 0))
    return {
      settings: undefined,
      mistakes: [
        {
          name: 'XUETUTONG_DIRECTLINE_SECRET',
          message: '要在本机以外使用 Direct Line，而没有写对密钥：谁都能冒充任何用户',
          hint: settings.XUETUTONG_DIRECTLINE_SECRET.help,
        },
      ],
    }
  if (wanted === 'off' || (secret === undefined && !open)) return { settings: undefined, mistakes: [] }
  return {
    settings: { ...(secret === undefined ? {} : { secret }), origins: origins.map(lower) },
    mistakes: [],
  }
}

export interface TeamsSettings {
  /** Of the manifest; undefined: the page is not put into Teams. */
  readonly appId: string | undefined
  /** Undefined: the page has no sign-in. */
  readonly signIn: TeamsSignInSettings | undefined
}

/** The page inside Teams: it needs an address Teams can reach, and sign-in the organisations that are let in. */
export function readTeams(
  read: ReadSetting,
  publicUrl: string | undefined,
  tenants: readonly string[] | undefined,
): { readonly settings: TeamsSettings; readonly mistakes: readonly ConfigMistake[] } {
  const appId = read('XUETUTONG_TEAMS_APP_ID', settings.XUETUTONG_TEAMS_APP_ID.schema)
  const clientId = read('XUETUTONG_TEAMS_CLIENT_ID', settings.XUETUTONG_TEAMS_CLIENT_ID.schema)
  const authority = read('XUETUTONG_TEAMS_AUTHORITY', settings.XUETUTONG_TEAMS_AUTHORITY.schema) ?? ''
  const mistakes: ConfigMistake[] = []
  if ((appId ?? clientId) !== undefined && publicUrl?.startsWith('https://') !== true)
    mistakes.push({
      name: 'XUETUTONG_PUBLIC_URL',
      message: '要放进 Teams，而没有写对 https 的 XUETUTONG_PUBLIC_URL',
      hint: settings.XUETUTONG_PUBLIC_URL.help,
    })
  if (clientId !== undefined && tenants === undefined)
    mistakes.push({
      name: 'XUETUTONG_BOT_TENANTS',
      message: '设了 XUETUTONG_TEAMS_CLIENT_ID，而没有写哪些组织可以登录',
      hint: settings.XUETUTONG_BOT_TENANTS.help,
    })
  return {
    settings: {
      appId: appId?.toLowerCase(),
      signIn:
        clientId === undefined || tenants === undefined || publicUrl === undefined
          ? undefined
          : { clientId, tenants, authority, publicHost: new URL(publicUrl).host },
    },
    mistakes,
  }
}

/** The organisations whose Teams users may come in; undefined: not said. */
export function readTenants(read: ReadSetting): readonly string[] | undefined {
  const one = read('XUETUTONG_BOT_TENANT', settings.XUETUTONG_BOT_TENANT.schema)
  const several = read('XUETUTONG_BOT_TENANTS', settings.XUETUTONG_BOT_TENANTS.schema)
  return (several ?? (one === undefined ? undefined : [one]))?.map(lower)
}

function lower(text: string): string {
  return text.toLowerCase()
}
