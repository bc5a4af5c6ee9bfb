import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { browserFlags, describeWith, fetchPackage } from '../config/index.ts'
import { channelServer, type ChannelServer } from './channel-server.ts'
import { roster } from '../adapters/index.ts'

const webChat = await fetchPackage('botframework-webchat', '4.18.1', 'alone')
const secret = 'a-secret-of-the-test'
const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

describe.skipIf(webChat === undefined)('Web Chat 4.18 as it is published', () => {
  describeWith('chromium', 'talks to our Direct Line', (executablePath) => {
    let browser: Browser
    let server: ChannelServer
    let page: Page
    let tokens = 0
    /** Another site, whose page holds Web Chat. */
    const site = createServer((request, response) => {
      if (request.url === '/webchat.js') {
        response.setHeader('content-type', 'text/javascript')
        createReadStream(join(webChat ?? '', 'dist', 'webchat.js')).pipe(response)
      } else response.setHeader('content-type', 'text/html; charset=utf-8').end(sitePage)
    })
    const siteAddress = () => `http://localhost:${String((site.address() as AddressInfo).port)}`

    beforeAll(async () => {
      await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
      server = await channelServer({ directLine: { origins: [siteAddress()], secret } })
      browser = await chromium.launch({ executablePath, args: browserFlags })
    })
    afterEach(() => page.close())
    afterAll(async () => {
      await browser.close()
      await server.close()
      site.close()
      site.closeAllConnections()
    })

    /** A token, as the site's own server would ask for one. */
    const newToken = async () => {
      const response = await fetch(`${server.address}/directline/tokens/generate`, {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify({ user: { id: `dl_user-${String((tokens += 1))}` } }),
      })
      return z.object({ token: z.string() }).parse(await response.json()).token
    }
    const open = async (webSocket: boolean) => {
      page = await browser.newPage({ locale: 'zh-CN' })
      page.setDefaultTimeout(15_000)
      const query = new URLSearchParams({
        domain: `${server.address}/directline`,
        token: await newToken(),
        webSocket: String(webSocket),
      })
      await page.goto(`${siteAddress()}/?${query.toString()}`)
      await page.getByText('您好，我是学徒通').first().waitFor()
    }
    const say = async (text: string) => {
      const box = page.locator('[data-id="webchat-sendbox-input"]')
      await box.fill(text)
      await box.press('Enter')
    }
    const shows = (text: string) => page.locator('[role=feed] article').getByText(text).last().waitFor()

    it.each([
      ['by socket', true],
      ['by asking again and again', false],
    ])('asks, corrects and gets the clauses, %s', async (_how, webSocket) => {
      await open(webSocket)
      await say(question)
      await shows('300,000元')
      await shows('无锡市2024年4月2日通知')
      await say('不对，是15人')
      await shows('180,000元')
    })

    it('answers a question by a card', async () => {
      await open(true)
      await say('无锡25个高级工两年，备案两年，补多少？')
      await page.getByRole('button', { name: '是', exact: true }).last().click()
      await shows('300,000元')
    })

    it('lists the papers', async () => {
      await open(true)
      await say('太原企业补贴申领要交哪些材料？')
      await shows('花名册')
    })

    it('has a workbook checked, and gets the report', async () => {
      await open(true)
      await page.locator('input[type=file]').setInputFiles({
        name: '花名册.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await roster(),
      })
      const send = page.getByRole('button', { name: /发送|Send/u }).last()
      if (await send.isVisible()) await send.click()
      await shows('检查完了')
      await shows('错误')
      const link = page.locator('a[href*="/directline/conversations/"]').first()
      await link.waitFor()
      const report = await fetch((await link.getAttribute('href')) ?? '')
      expect([report.status, (await report.text()).includes('花名册')]).toEqual([200, true])
    })

    it('is reminded, once, and can stop it', async () => {
      await open(true)
      await say('提醒我11月21日交备案材料')
      await shows('只提醒一次')
      await server.reminders.sweep()
      await shows('就是今天')
      await say('停止提醒')
      await shows('没有在等的提醒')
    })
  })
})

const sitePage = `<!doctype html><meta charset="utf-8"><div id="chat" style="height:700px"></div>
<script src="/webchat.js"></script><script>
const { domain, token, webSocket } = Object.fromEntries(new URLSearchParams(location.search))
const directLine = WebChat.createDirectLine({ domain, token, webSocket: webSocket === 'true', pollingInterval: 300 })
WebChat.renderWebChat({ directLine, locale: 'zh-CN', userID: 'ignored' }, document.getElementById('chat'))
</script>`
