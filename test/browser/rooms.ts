import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { book, withCell, writeExceljs } from '../checker/index.ts'
import type { Size } from './open-page.ts'
import { onPage, type Stage } from './stage.ts'

/** 备 and 查 from an empty start to what is taken away. */
export function rooms(stage: Stage, size: Size): void {
  it('备: describe the enterprise, tick a paper, reload, take the forms and the calendar', () =>
    onPage(stage, { size }, '/prepare', async ({ page }) => {
      const name = `阳泉${size}机械厂`
      await describeEnterprise(page, name)
      await page.getByRole('heading', { name }).waitFor()
      const first = page.getByRole('checkbox').first()
      await Promise.all([
        page.waitForResponse(
          (response) => response.url().endsWith('/ticks') && response.request().method() === 'PUT',
        ),
        first.check(),
      ])
      await page.getByText(/^已备好 1 \//u).waitFor()
      await page.reload()
      await page.getByText(/^已备好 1 \//u).waitFor()
      expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)

      const [form] = await Promise.all([
        page.waitForEvent('download'),
        page
          .getByRole('button', { name: /^下载.*Excel/u })
          .first()
          .click(),
      ])
      expect(form.suggestedFilename()).toMatch(/\.xlsx$/u)
      const [calendar] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导入日历' }).click(),
      ])
      expect(calendar.suggestedFilename()).toMatch(/\.ics$/u)

      await page.getByLabel('阶段').selectOption('补贴申领')
      await page.getByText(/^已备好 0 \//u).waitFor()
      await page
        .getByRole('link', { name: /晋人社厅发〔2023〕9号/u })
        .first()
        .click()
      await page.locator('article mark').first().waitFor()
    }))

  it('查: files in, the money first, the row of a finding, the annotated copy out, deleted at once', () =>
    onPage(stage, { size }, '/check', async ({ page }) => {
      await check(page)
      await page.getByRole('heading', { name: '这批能补多少' }).waitFor()
      await page
        .getByRole('button', { name: /附件1!F5/u })
        .first()
        .click()
      const preview = page.getByRole('dialog')
      await preview.getByRole('row', { name: /身份证号.*问题所在.*F5/u }).waitFor()
      await page.keyboard.press('Escape')
      await preview.waitFor({ state: 'detached' })
      const [copy] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: /带批注的表/u }).click(),
      ])
      expect(copy.suggestedFilename()).toMatch(/\.xlsx$/u)
      const address = page.url()
      await page.getByRole('button', { name: '立即删除' }).click()
      await page.getByRole('button', { name: '删除', exact: true }).click()
      await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
      await page.goto(address)
      await page.getByText('这次检查已经删除').waitFor()
    }))
}

/** Fills in the editor that 备 opens with, or a new enterprise where there is one already. */
export async function describeEnterprise(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: '企业名称' })
  const another = page.getByRole('button', { name: '新建企业资料' })
  await field.or(another).first().waitFor()
  if (await another.isVisible()) await another.click()
  await field.fill(name)
  await page.getByRole('combobox', { name: /所在地区/u }).selectOption('阳泉市')
  await page.getByRole('combobox', { name: '企业规模' }).selectOption('大型')
  await page.getByRole('textbox', { name: '人数' }).fill('25')
  await page.getByRole('textbox', { name: '培训年数' }).fill('1')
  await page.getByRole('button', { name: /^保存/u }).click()
  await page.getByRole('heading', { name: '材料', exact: true }).waitFor()
}

/** Checks a batch of ten whose first ID number has a wrong last character. */
export async function check(page: Page): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'xuetutong-check-')), '花名册.xlsx')
  await writeExceljs(withCell(book(10).book, '附件1', 'F5', '140302199001011234'), path)
  await page.locator('input[type=file]').first().setInputFiles(path)
  await page.getByRole('button', { name: '开始检查' }).click()
  await page.getByRole('heading', { name: '没有查的' }).waitFor({ timeout: 60_000 })
}
