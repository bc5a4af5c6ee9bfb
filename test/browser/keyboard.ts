import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { onPage, type Stage } from './stage.ts'

/** The main journey without a pointer; where the focus is after each step is part of it. */
export function keyboard(stage: Stage): void {
  it('keyboard only: ask, open and close a clause, correct a fact, change rooms', () =>
    onPage(stage, { size: 'desktop' }, '/', async ({ page }) => {
      const { keyboard: keys } = page
      await expect.poll(() => focused(page)).toBe('输入问题')
      await keys.type('无锡10个高级工，培训一年，都拿证，能补多少')
      await keys.press('Enter')
      await page.getByRole('button', { name: '复制' }).waitFor()
      expect(await focused(page)).toBe('输入问题')
      await expect.poll(() => page.getByRole('status').allInnerTexts()).toContain('答复：补贴合计60,000元。')

      await tabTo(page, /^打开原文/u, 'Shift+Tab')
      const opened = await focused(page)
      await keys.press('Enter')
      await page.locator('article mark').first().waitFor()
      await expect.poll(() => focused(page)).toContain('无锡市2024年4月2日通知')
      await keys.press('Escape')
      await page.locator('article mark').first().waitFor({ state: 'detached' })
      await expect.poll(() => focused(page)).toBe(opened)

      await tabTo(page, /^修改人数$/u)
      await keys.press('Enter')
      await expect.poll(() => focused(page)).toBe('人数')
      await keys.press('Control+A')
      await keys.type('12')
      await keys.press('Enter')
      await page.getByText('72,000元').first().waitFor()
      await expect.poll(() => focused(page)).toBe('修改人数')

      await page.goto('/ask')
      await keys.press('Tab')
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('.skip-link')?.focus()
      })
      await keys.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      await tabTo(page, /^政策库$/u, 'Shift+Tab')
      await keys.press('Enter')
      await page.getByRole('heading', { name: '政策库', level: 1 }).waitFor()
      await tabTo(page, /^文件关系$/u)
      await keys.press('Enter')
      await page.getByRole('heading', { name: '关系说明' }).waitFor()
    }))
}

export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(
    `60 presses of ${key} did not reach ${String(name)}; the focus is on ${await focused(page)}`,
  )
}

/** What a screen reader would call the focused element: its label, or its words. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement
        ? (element.labels ?? [])
        : []
    return (element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent.trim()).trim()
  })
}
