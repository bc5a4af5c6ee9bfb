import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { teamsPackageCommand } from '../../../adapters/cli/teams-package.ts'
import { teamsPackage } from '../../../adapters/teams-package/index.ts'

const appId = '00000000-0000-4000-8000-000000000001'
const clientId = '00000000-0000-4000-8000-000000000002'
const botId = '00000000-0000-4000-8000-000000000003'
const tenant = '00000000-0000-4000-8000-00000000000a'
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-teams-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
const tab = { XUETUTONG_TEAMS_APP_ID: appId, XUETUTONG_PUBLIC_URL: 'https://xt.example.com' }
const all = {
  ...tab,
  XUETUTONG_TEAMS_CLIENT_ID: clientId,
  XUETUTONG_BOT_TENANTS: tenant,
  XUETUTONG_BOT_APP_ID: botId,
  XUETUTONG_BOT_APP_PASSWORD: 'not-a-secret',
}

const run = async (env: Record<string, string>, args: readonly string[] = []) => {
  const printed = { out: '', err: '' }
  const code = await teamsPackageCommand(args, env, {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    colour: false,
  })
  return { code, ...printed }
}
const made = async (name: string, env: Record<string, string>) => {
  const file = join(folder, name)
  expect(await run(env, ['--out', file, '--json'])).toEqual({
    code: 0,
    out: `${JSON.stringify({ file })}\n`,
    err: '',
  })
  const bytes = readFileSync(file)
  const files = unzipSync(bytes)
  const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
  return { bytes, files, manifest }
}
/** Width and height of a PNG. */
const sizeOf = (png: Uint8Array | undefined) => {
  const buffer = Buffer.from(png ?? [])
  return [buffer.readUInt32BE(16), buffer.readUInt32BE(20)]
}

describe('the package for Teams', () => {
  it('holds the page, the bot and sign-in as they are configured, and icons of the right size', async () => {
    const { files, manifest } = await made('all.zip', all)
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png'])
    expect([sizeOf(files['color.png']), sizeOf(files['outline.png'])]).toEqual([
      [192, 192],
      [32, 32],
    ])
    expect(manifest).toMatchObject({
      manifestVersion: '1.19',
      id: appId,
      name: { short: '学徒通' },
      staticTabs: [
        { entityId: 'rooms', contentUrl: 'https://xt.example.com/ask', scopes: ['personal'] },
        { entityId: 'conversations' },
      ],
      bots: [{ botId, scopes: ['personal', 'groupChat', 'team'] }],
      validDomains: ['xt.example.com'],
      webApplicationInfo: { id: clientId, resource: `api://xt.example.com/${clientId}` },
    })
  })

  it('is the page alone where there is no bot and no sign-in', async () => {
    const { manifest } = await made('tab.zip', tab)
    expect(manifest).not.toHaveProperty('bots')
    expect(manifest).not.toHaveProperty('webApplicationInfo')
    expect(manifest).toMatchObject({ staticTabs: [{ entityId: 'rooms' }] })
  })

  it('is the same bytes for the same settings', async () => {
    const [one, two] = [await made('one.zip', all), await made('two.zip', all)]
    expect(one.bytes.equals(two.bytes)).toBe(true)
  })

  it('is not made when Microsoft’s schema does not take the manifest', async () => {
    const bad = await teamsPackage({ appId: 'none', publicUrl: 'https://xt.example.com', version: '1.0.0' })
    expect(bad.kind).toBe('bad-manifest')
    expect(JSON.stringify(bad)).toMatch(/^\{"kind":"bad-manifest","problems":\["\/id must match pattern/u)
  })

  it.each([
    ['nothing set', {}, 'XUETUTONG_TEAMS_APP_ID'],
    ['no address', { XUETUTONG_TEAMS_APP_ID: appId }, 'XUETUTONG_PUBLIC_URL'],
    ['an id that is none', { ...tab, XUETUTONG_TEAMS_APP_ID: 'x' }, 'GUID'],
  ])('%s: says what to set', async (_what, env, words) => {
    const { code, out, err } = await run(env)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('a place that cannot be written, and help', async () => {
    expect(await run(tab, ['--out', join(folder, 'none', 'x.zip')])).toMatchObject({ code: 1 })
    expect((await run({}, ['--help'])).out).toContain('xuetutong teams-package')
  })
})
