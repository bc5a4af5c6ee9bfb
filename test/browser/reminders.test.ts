import type { AddressInfo } from 'node:net'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testServer, type TestServer } from '../adapters/index.ts'
import { browserFlags, describeWith } from '../config/index.ts'
import { buildPage, pageFolder } from './page-server.ts'

describeWith('chromium', 'reminders on the page', (executablePath) => {
  let browser: Browser
  let server: TestServer
  let address = ''
  beforeAll(async () => {
    await buildPage()
    server = await testServer({ pageFolder })
    await server.app.listen({ port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${String((server.app.server.address() as AddressInfo).port)}`
    browser = await chromium.launch({ executablePath, args: browserFlags })
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })

  it.each([
    ['desktop', 1280],
    ['phone', 390],
  ])(
    'on a %s: a deadline is asked for, lies above every room, and goes when it is read',
    async (size, width) => {
      const user = { 'x-user': `on-a-${size}` }
      const made = await server.app.inject({
        method: 'POST',
        url: '/api/v1/profiles',
        headers: user,
        payload: {
          name: '无锡某厂',
          region: '无锡',
          cohorts: [{ level: '高级工', headcount: 25, years: 2 }],
          // The deadline is ten working days later, 2026-12-04; it is told on 2026-11-27.
          dates: { 计划公布: '2026-11-20' },
        },
      })
      expect(made.statusCode).toBe(201)
      const context = await browser.newContext({
        locale: 'zh-CN',
        extraHTTPHeaders: user,
        viewport: { width, height: 800 },
      })
      context.setDefaultTimeout(15_000)
      const page = await context.newPage()
      await page.goto(`${address}/prepare`)
      await page
        .getByRole('button', { name: /^提醒我：/u })
        .first()
        .click()
      await page.getByRole('button', { name: /^停止提醒：/u }).waitFor()
      server.later(6 * 24 * 3600)
      await server.reminders.sweep()
      await page.goto(`${address}/ask`)
      const notice = page.getByRole('region', { name: '到期提醒' })
      await notice.getByText('的截止日期是 2026-12-04').waitFor()
      await page.getByRole('textbox', { name: '输入问题' }).waitFor()
      const box = await page.getByRole('textbox', { name: '输入问题' }).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800)
      await notice.getByRole('button', { name: /知道了/u }).click()
      await notice.waitFor({ state: 'detached' })
      await page.reload()
      await page.getByRole('textbox', { name: '输入问题' }).waitFor()
      expect(await notice.count()).toBe(0)
      await context.close()
      server.later(-6 * 24 * 3600)
    },
  )
})
