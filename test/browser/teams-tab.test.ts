import { readFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createTeamsSignIn } from '../../adapters/sign-in/index.ts'
import { testServer, type TestServer } from '../adapters/index.ts'
import { browserFlags, describeWith } from '../config/index.ts'
import { buildPage, pageFolder } from './page-server.ts'
import { changeTheme, openInTeams } from './teams-host.ts'

const clientId = '00000000-0000-4000-8000-000000000001'
const tenant = '00000000-0000-4000-8000-00000000000a'
const user = '00000000-0000-4000-8000-00000000000f'
const owner = { tenantId: `entra:${tenant}`, userId: user }
/** Teams is elsewhere: a page of it may frame one of this machine only because the browser is told so. */
const flags = [
  ...browserFlags,
  '--ignore-certificate-errors',
  '--host-resolver-rules=MAP xt.example.com 127.0.0.1',
  '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
]

describeWith('chromium', 'the page as a tab of Teams', (executablePath) => {
  let browser: Browser
  let server: TestServer
  let key: CryptoKey
  let published = ''
  let tab = ''
  const entra = createHttp((_request, response) => {
    response.setHeader('content-type', 'application/json').end(published)
  })
  const pem = readFileSync(new URL('../checker/gather/loopback.pem', import.meta.url))
  const secure = createServer({ key: pem, cert: pem }, (request, response) => {
    server.app.routing(request, response)
  })
  const opened: BrowserContext[] = []
  const context = async () => {
    const made = await browser.newContext({ locale: 'zh-CN', ignoreHTTPSErrors: true, colorScheme: 'light' })
    made.setDefaultTimeout(15_000)
    opened.push(made)
    return made
  }
  const token = () =>
    new SignJWT({ tid: tenant, oid: user, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(`${authority()}/${tenant}/v2.0`)
      .setAudience(clientId)
      .setExpirationTime('1h')
      .sign(key)
  const authority = () => `http://127.0.0.1:${String((entra.address() as AddressInfo).port)}`
  const listen = (each: typeof entra | typeof secure) =>
    new Promise<void>((done) => each.listen(0, '127.0.0.1', done))

  beforeAll(async () => {
    await buildPage()
    const pair = await generateKeyPair('RS256')
    key = pair.privateKey
    published = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'RS256' }] })
    await listen(entra)
    const settings = {
      clientId,
      tenants: [tenant],
      publicHost: 'xt.example.com',
      authority: authority(),
    }
    server = await testServer({
      pageFolder,
      frameAncestors: ['https://teams.microsoft.com'],
      teamsSignIn: createTeamsSignIn(settings, () => Date.now()),
    })
    await server.app.ready()
    await listen(secure)
    tab = `https://xt.example.com:${String((secure.address() as AddressInfo).port)}`
    browser = await chromium.launch({ executablePath, args: flags })
  })
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.close()
  })
  afterAll(async () => {
    await browser.close()
    for (const each of [secure, entra]) {
      each.close()
      each.closeAllConnections()
    }
    await server.close()
  })

  const frameOf = (page: Page) => page.frameLocator('iframe')
  const themeIs = (page: Page, theme: string) =>
    frameOf(page).locator(`html[data-theme="${theme}"]`).waitFor({ state: 'attached' })

  it.each([
    ['default', 'light'],
    ['dark', 'dark'],
    ['contrast', 'contrast'],
  ] as const)('in the theme %s: begins, answers, and says that it is there', async (theme, ours) => {
    const { page, called } = await openInTeams(await context(), `${tab}/ask`, { theme, token: await token() })
    await themeIs(page, ours)
    const frame = frameOf(page)
    await frame.getByRole('textbox', { name: '输入问题' }).fill('无锡高级工20个，备案一年，都过，能补多少？')
    await frame.getByRole('button', { name: '发送' }).click()
    await frame.getByText('120,000元').first().waitFor()
    expect(await called()).toEqual(
      expect.arrayContaining(['initialize', 'getContext', 'appInitialization.success']),
    )
    const { items } = await server.store.conversations.list(owner, { limit: 9 })
    expect(items.length).toBeGreaterThan(0)
    for (const { id } of items) await server.store.conversations.delete(owner, id)
  })

  it('follows Teams into another theme', async () => {
    const { page } = await openInTeams(await context(), `${tab}/ask`, {
      theme: 'default',
      token: await token(),
    })
    await themeIs(page, 'light')
    for (const theme of ['dark', 'contrast'] as const) {
      await changeTheme(page, theme)
      await themeIs(page, theme)
    }
  })

  it.each([
    ['a room', '/library', '政策库'],
    ['a clause', '/ask?text=wuxi-2024&from=0&to=20', '无锡'],
  ])('opens %s that a link names', async (_what, subPageId, words) => {
    const { page } = await openInTeams(await context(), `${tab}/ask`, {
      theme: 'default',
      subPageId,
      token: await token(),
    })
    await frameOf(page).getByRole('heading').filter({ hasText: words }).first().waitFor()
  })

  it('opens a conversation the bot had with the same user', async () => {
    const text = '无锡高级工20个，备案一年，都过，能补多少？'
    const said = await server.conversations.say(owner, { conversationId: 'msteams-c1', begin: true, text })
    expect(said.kind).toBe('replied')
    const { page } = await openInTeams(await context(), `${tab}/ask`, {
      theme: 'default',
      subPageId: '/ask/msteams-c1',
      token: await token(),
    })
    await frameOf(page).getByText('120,000元').first().waitFor()
    await server.store.conversations.delete(owner, 'msteams-c1')
  })

  it('goes nowhere else, whatever a link says', async () => {
    const { page } = await openInTeams(await context(), `${tab}/ask`, {
      theme: 'default',
      subPageId: '//evil.example/ask',
      token: await token(),
    })
    await themeIs(page, 'light')
    await frameOf(page).getByRole('textbox', { name: '输入问题' }).waitFor()
    expect(page.frames()[1]?.url()).toMatch(/\/ask$/u)
  })

  it('without a token says where to sign in, and shows nobody’s data', async () => {
    const { page } = await openInTeams(await context(), `${tab}/library`, { theme: 'default' })
    await frameOf(page).getByText('没有登录').first().waitFor()
  })

  it('alone on this machine is as before, without the library of Teams', async () => {
    const made = await context()
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = server.app.server.address() as AddressInfo
    const page = await made.newPage()
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(request.url()))
    await page.goto(`http://localhost:${String(port)}/ask`)
    await page.getByRole('textbox', { name: '输入问题' }).fill('无锡高级工20个，备案一年，都过，能补多少？')
    await page.getByRole('button', { name: '发送' }).click()
    await page.getByText('120,000元').first().waitFor()
    expect(scripts.filter((url) => /teams/iu.test(url))).toEqual([])
  })

  it('no other site may frame it', async () => {
    const made = await context()
    await made.route('https://evil.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${tab}/ask"></iframe>` }),
    )
    const page = await made.newPage()
    await page.goto('https://evil.example/')
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
  })
})
