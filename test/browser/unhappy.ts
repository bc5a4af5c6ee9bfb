import { expect, it } from 'vitest'
import { ask, type Size } from './open-page.ts'
import { onPage, type Stage } from './stage.ts'

const question = '无锡中级工补贴标准是多少'

/** The network goes, the server refuses, the address is wrong: nothing typed is lost, nothing is answered twice. */
export function unhappy(stage: Stage, size: Size): void {
  it('a question that could not be sent is kept over a reload and sent once', () =>
    onPage(stage, { size }, '/', async ({ page, context }) => {
      await page.getByRole('textbox', { name: '输入问题' }).fill(question)
      await context.setOffline(true)
      await page.getByRole('button', { name: '发送' }).click()
      await page.getByRole('alert').filter({ hasText: '没有发出去' }).waitFor()
      await context.setOffline(false)
      await page.reload()
      await page.getByRole('alert').filter({ hasText: '不会重复提问' }).waitFor()
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByRole('button', { name: '复制' }).waitFor()
      await page.reload()
      await page.getByRole('button', { name: '复制' }).waitFor()
      expect(
        await page.getByRole('heading', { name: new RegExp(`您问：\\s*${question}`, 'u') }).count(),
      ).toBe(1)
    }))

  it('an answer lost on its way is not asked for twice', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await ask(page, '无锡高级工补贴标准是多少')
      await page.route('**/api/v1/chat', async (route) => {
        await route.fetch()
        await route.abort()
      })
      await page.getByRole('textbox', { name: '输入问题' }).fill(question)
      await page.getByRole('button', { name: '发送' }).click()
      await page.getByRole('alert').waitFor()
      await page.unroute('**/api/v1/chat')
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByRole('button', { name: '复制' }).nth(1).waitFor()
      await page.reload()
      await page.getByRole('button', { name: '复制' }).nth(1).waitFor()
      expect(await page.getByRole('heading', { name: /^您问：/u }).count()).toBe(2)
    }))

  it('what is typed and not sent is there after a reload', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await page.getByRole('textbox', { name: '输入问题' }).fill('还没想好')
      await page.reload()
      expect(await page.getByRole('textbox', { name: '输入问题' }).inputValue()).toBe('还没想好')
    }))

  it('a failed turn can be taken back into the input', () =>
    onPage(stage, { size }, '/', async ({ page, context }) => {
      await page.getByRole('textbox', { name: '输入问题' }).fill(question)
      await context.setOffline(true)
      await page.getByRole('button', { name: '发送' }).click()
      await page.getByRole('button', { name: '放回输入框' }).click()
      expect(await page.getByRole('textbox', { name: '输入问题' }).inputValue()).toBe(question)
      await page.reload().catch(() => undefined)
      await context.setOffline(false)
    }))

  it('a library that does not load says so and loads on retry', () =>
    onPage(stage, { size }, '/ask', async ({ page, context }) => {
      await page.route('**/api/v1/texts', (route) => route.abort())
      await page.getByRole('link', { name: '政策库' }).click()
      await page.getByRole('alert').filter({ hasText: '连不上学徒通' }).waitFor()
      await context.unroute('**/api/v1/texts')
      await page.unroute('**/api/v1/texts')
      await page.getByRole('button', { name: '重试' }).click()
      await page.getByRole('link', { name: '京人社能发〔2022〕11号' }).waitFor()
    }))

  it.each([
    ['/nowhere', '没有这个页面'],
    ['/library/no-such-text', '没有收录编号为「no-such-text」的文件'],
    ['/ask/no-such-conversation', '找不到这个对话'],
  ])('%s says it is not there', (path, words) =>
    onPage(stage, { size }, path, async ({ page }) => {
      await page.getByText(words).first().waitFor()
    }),
  )
}
