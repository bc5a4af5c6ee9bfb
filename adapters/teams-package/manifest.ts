import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { ManifestUtil } from '@microsoft/app-manifest'
import { messages } from './messages.zh.ts'

/** What of the settings goes into the package. */
export interface TeamsPackageSettings {
  /** The Teams app's own id. */
  readonly appId: string
  /** Where Teams opens the page, https, without a slash at the end. */
  readonly publicUrl: string
  /** The application registered in Entra for sign-in. */
  readonly clientId?: string
  /** The bot registered in Azure. */
  readonly botId?: string
  readonly version: string
}

export type Manifest = Readonly<Record<string, unknown>>

/** The tab's id, in links to it too. */
export const tabId = 'rooms'
const schemaVersion = '1.19'

/** The manifest of the Teams app: the page as a personal tab, and the bot where there is one. */
export function manifestOf({ appId, publicUrl, clientId, botId, version }: TeamsPackageSettings): Manifest {
  const host = new URL(publicUrl).host
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
    manifestVersion: schemaVersion,
    version,
    id: appId,
    developer: {
      name: messages.name,
      websiteUrl: publicUrl,
      privacyUrl: `${publicUrl}/`,
      termsOfUseUrl: `${publicUrl}/`,
    },
    name: { short: messages.name, full: messages.fullName },
    description: { short: messages.short, full: messages.full },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#136A7C',
    staticTabs: [
      {
        entityId: tabId,
        name: messages.name,
        contentUrl: `${publicUrl}/ask`,
        websiteUrl: `${publicUrl}/ask`,
        scopes: ['personal'],
      },
      ...(botId === undefined ? [] : [{ entityId: 'conversations', scopes: ['personal'] }]),
    ],
    ...(botId === undefined
      ? {}
      : {
          bots: [
            {
              botId,
              scopes: ['personal', 'groupChat', 'team'],
              supportsFiles: false,
              isNotificationOnly: false,
              commandLists: [
                {
                  scopes: ['personal'],
                  commands: messages.commands.map(([title, description]) => ({ title, description })),
                },
              ],
            },
          ],
        }),
    permissions: ['identity', ...(botId === undefined ? [] : ['messageTeamMembers'])],
    validDomains: [host],
    ...(clientId === undefined
      ? {}
      : { webApplicationInfo: { id: clientId, resource: `api://${host}/${clientId}` } }),
  }
}

/** What Microsoft's published schema says is wrong with it, as this machine has it; empty: nothing. */
export async function manifestProblems(manifest: Manifest): Promise<readonly string[]> {
  const path = createRequire(import.meta.url).resolve(
    `@microsoft/app-manifest/build/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`,
  )
  // The published schema holds an escape that is none in JavaScript.
  const schema: Schema = JSON.parse(readFileSync(path, 'utf8').replaceAll('\\\\a', '\\\\x07'))
  const checked: Parameters<typeof ManifestUtil.validateManifestAgainstSchema>[0] = JSON.parse(
    JSON.stringify(manifest),
  )
  return ManifestUtil.validateManifestAgainstSchema(checked, schema)
}

type Schema = Parameters<typeof ManifestUtil.validateManifestAgainstSchema>[1]
