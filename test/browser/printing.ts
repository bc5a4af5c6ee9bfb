import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { ask } from './open-page.ts'
import { check, describeEnterprise } from './rooms.ts'
import { onPage, type Stage } from './stage.ts'

/** What is printed: the content of a room, all of it, and nothing that is there to be clicked. */
export function printing(stage: Stage): void {
  it('问: the answer with its clauses, without input, navigation and panel', () =>
    onPage(stage, { size: 'desktop' }, '/', async ({ page }) => {
      await ask(page, '无锡高级工20人，备案两年，都拿证，补多少')
      await page.emulateMedia({ media: 'print' })
      await expectHidden(page, [
        page.getByRole('navigation', { name: '主导航' }),
        page.getByRole('textbox', { name: '输入问题' }),
        page.getByLabel('政策日期'),
        page.getByRole('complementary'),
        page.getByRole('button', { name: '复制' }),
      ])
      expect(await page.getByText('240,000元').first().isVisible()).toBe(true)
      await expectWhole(page)
    }))

  it('测算表, 备 and 查 print whole', () =>
    onPage(stage, { size: 'desktop' }, '/', async ({ page }) => {
      await ask(page, '无锡高级工20人，备案两年，都拿证，补多少')
      await page.waitForURL(/\/ask\/.+/u)
      await page.goto(`${page.url()}/calculation`)
      await page.getByRole('button', { name: '打印' }).waitFor()
      await page.emulateMedia({ media: 'print' })
      await expectHidden(page, [page.getByRole('button', { name: '打印' })])
      await expectWhole(page)

      await page.emulateMedia({ media: 'screen' })
      await page.goto('/prepare')
      await describeEnterprise(page, '要打印的厂')
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('heading', { name: '材料', exact: true }).isVisible()).toBe(true)
      await expectWhole(page)

      await page.emulateMedia({ media: 'screen' })
      await page.goto('/check')
      await check(page)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('heading', { name: '这批能补多少' }).isVisible()).toBe(true)
      await expectWhole(page)
    }))
}

async function expectHidden(page: Page, things: readonly ReturnType<Page['getByRole']>[]): Promise<void> {
  for (const thing of things)
    for (const each of await thing.all()) expect(await each.isVisible(), String(each)).toBe(false)
  expect(await page.locator('.no-print:visible').count()).toBe(0)
}

/** Nothing is cut off: no box of the content scrolls, so paper gets all of it. */
async function expectWhole(page: Page): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')]
      .filter((each) => {
        const { overflowY } = getComputedStyle(each)
        return (
          /auto|scroll|hidden/u.test(overflowY) &&
          each.scrollHeight > each.clientHeight + 1 &&
          each.clientHeight > 40
        )
      })
      .map((each) => `${each.tagName}.${each.className}`),
  )
  expect(cut).toEqual([])
}
