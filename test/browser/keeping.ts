import { expect, it } from 'vitest'
import { ask, type Size } from './open-page.ts'
import { onPage, type Stage } from './stage.ts'

/** From a conversation into an enterprise's data, where the papers are listed from it. */
export function keeping(stage: Stage, size: Size): void {
  it('what was said is kept in the enterprise’s data, and the papers come from it', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      const name = `${size}机械厂`
      await ask(page, '我们在无锡，25个高级工，培训一年，都拿到证，能补多少？')
      if (size === 'phone') await page.getByRole('button', { name: /我了解到的/u }).click()
      await page.getByRole('button', { name: '记入企业资料' }).click()
      const drawer = page.getByRole('dialog', { name: '记入企业资料' })
      expect(await drawer.getByRole('textbox', { name: '人数' }).inputValue()).toBe('25')
      await drawer.getByText('对话中说的').first().waitFor()
      await drawer.getByRole('textbox', { name: '企业名称' }).fill(name)
      await drawer.getByRole('button', { name: '保存' }).click()
      await drawer.waitFor({ state: 'detached' })
      await page.getByText('已记入企业资料，「备」和「查」都会用到。').last().waitFor()

      await page.goto(`${stage.address()}/prepare`)
      await page.getByRole('combobox', { name: '企业' }).selectOption({ label: name })
      await page.getByRole('checkbox').first().waitFor()
    }))
}
