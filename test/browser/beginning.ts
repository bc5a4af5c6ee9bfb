import { expect, it } from 'vitest'
import { ask } from './open-page.ts'
import { describeEnterprise } from './rooms.ts'
import { onPage, type Stage } from './stage.ts'

/** 问: what a conversation begins with. */
export function beginning(stage: Stage): void {
  it('a conversation begins with the data of a stored enterprise, and says which facts it took from there', () =>
    onPage(stage, { size: 'desktop' }, '/prepare', async ({ page }) => {
      const name = '从资料开始的机械厂'
      await describeEnterprise(page, name)
      await page.goto('/ask')
      await page.getByRole('combobox', { name: '企业资料' }).selectOption({ label: name })
      await page.reload()
      await ask(page, '要交哪些材料备案')
      await page.waitForURL(/\/ask\/.+/u)
      await page.getByRole('complementary').getByText('阳泉').first().waitFor()
      expect(await page.getByRole('combobox', { name: '企业资料' }).count()).toBe(0)
      await page.getByRole('button', { name: '新对话' }).click()
      expect(await page.getByRole('combobox', { name: '企业资料' }).inputValue()).toBe('')
    }))

  it.each(['desktop', 'phone'] as const)(
    '%s: the day whose rules answer is chosen, kept over a reload, and given up',
    (size) =>
      onPage(stage, { size }, '/ask', async ({ page }) => {
        const question = '北京学徒制补贴标准是多少'
        const repealed = /据已废止的/u
        await page.getByLabel('政策日期').fill('2024-01-15')
        await page.getByRole('status').filter({ hasText: '按 2024-01-15 当天有效的规定回答' }).waitFor()
        expect(await (await ask(page, question)).getByText(repealed).count()).toBe(0)
        await page.waitForURL(/\/ask\/.+/u)
        await page.reload()
        expect(await page.getByLabel('政策日期').inputValue()).toBe('2024-01-15')
        await page.getByRole('button', { name: '改回今天' }).click()
        const today = await ask(page, `${question}？`)
        await today.getByText(repealed).first().waitFor()
      }),
  )
}
