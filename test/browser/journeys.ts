import exceljs from 'exceljs'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { ask, type Size } from './open-page.ts'
import { onPage, type Stage } from './stage.ts'

const question = '我们在无锡，25个高级工，培训一年，都拿到证，能补多少？'

/** What people come for, from the first question to the sheet for the boss. */
export function journeys(stage: Stage, size: Size): void {
  it('ask, open the clause at its words, correct a fact, export, reload: all still there', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      const first = await ask(page, question)
      await expectText(first, '补贴合计150,000元')
      await expectText(first.getByRole('table', { name: '怎么算的' }), '25人 × 6000元/人年 × 1年')

      const clause = first.getByRole('link', { name: /打开原文：无锡市2024年4月2日通知/u }).first()
      const quote = await first.locator('blockquote').first().innerText()
      await clause.click()
      const marked = page.locator('article mark')
      await marked.first().waitFor()
      expect(bare((await marked.allInnerTexts()).join(''))).toBe(bare(quote))
      expect(await inView(page, 'article mark')).toBe(true)
      await page.getByRole('button', { name: '关闭' }).click()
      await marked.waitFor({ state: 'detached' })

      if (size === 'phone') await page.getByRole('button', { name: /我了解到的/u }).click()
      await page.getByRole('button', { name: '修改人数' }).click()
      await page.getByRole('textbox', { name: '人数' }).fill('30')
      await page.getByRole('button', { name: '保存' }).click()
      await page.getByRole('button', { name: '修改人数' }).waitFor()
      if (size === 'phone') await page.keyboard.press('Escape')
      const corrected = page.getByRole('list', { name: '对话' }).getByRole('listitem').filter({
        hasText: '人数：25人 → 30人',
      })
      await expectText(corrected, '补贴合计180,000元')

      await corrected.getByRole('button', { name: '导出测算表' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /Excel/u }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/\.xlsx$/u)
      expect(await wordsOfWorkbook(await download.path())).toContain('30人 × 6000元/人年 × 1年')

      await page.reload()
      await expectText(page.getByRole('list', { name: '对话' }), '补贴合计180,000元')
      await expectText(page.getByRole('list', { name: '对话' }), '补贴合计150,000元')
      await page.getByRole('button', { name: '导出测算表' }).last().click()
      await page.getByRole('menuitem', { name: '打印版测算表' }).click()
      await expectText(page.getByRole('article'), '30人 × 6000元/人年 × 1年180,000元')
    }))

  it('a question is answered step by step with the chips under it', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await ask(page, '学徒20人，培训一年，都拿证，能补多少')
      const chips = page.getByRole('group', { name: '请选一项，或者直接打字' })
      await chips.getByRole('button', { name: '无锡市' }).click()
      await expectText(page.getByRole('list', { name: '对话' }), '地区：无锡市')
      await chips.getByRole('button', { name: '高级工' }).click()
      await expectText(page.getByRole('list', { name: '对话' }), '补贴合计120,000元')
    }))

  it('an example of the first run, the reasons, and forgetting what was assumed', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await page.getByRole('button', { name: /无锡/u }).first().click()
      await page.getByRole('button', { name: '为什么' }).click()
      await expectText(page.getByRole('region', { name: '结论是这样得出的' }), '无锡标准6000元/人年')
      if (size === 'phone') await page.getByRole('button', { name: /我了解到的/u }).click()
      await page.getByRole('button', { name: '不采用技能等级' }).click()
      await page.getByRole('button', { name: '修改技能等级' }).waitFor({ state: 'detached' })
    }))

  it('conversations are listed, opened again and deleted', () =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await ask(page, '无锡学徒要签多久的合同')
      const address = page.url()
      await page.getByRole('button', { name: '新对话' }).click()
      await page.getByRole('heading', { name: /想问哪一项/u }).waitFor()
      await page.getByRole('button', { name: '历史对话' }).click()
      await page
        .getByRole('link', { name: /无锡学徒要签多久的合同/u })
        .first()
        .click()
      await page.waitForURL(address)
      await page.getByRole('heading', { name: /您问：\s*无锡学徒要签多久的合同/u }).waitFor()
      await page.getByRole('button', { name: '历史对话' }).click()
      await page
        .getByRole('button', { name: /删除对话：无锡学徒要签多久的合同/u })
        .first()
        .click()
      await page.getByRole('button', { name: '删除', exact: true }).click()
      await page.getByRole('dialog').getByRole('link', { name: /当前/u }).waitFor({ state: 'detached' })
      await page.goto(address)
      await page.getByRole('heading', { name: '找不到这个对话' }).waitFor()
    }))

  it('the library finds a clause and opens it at its words', () =>
    onPage(stage, { size }, '/library', async ({ page }) => {
      await page.getByRole('searchbox', { name: '在条款中查找' }).fill('预先拨付')
      await page.getByRole('button', { name: '查找' }).click()
      await page
        .getByRole('link', { name: /京人社能发〔2022〕11号/u })
        .first()
        .click()
      await page.locator('article mark').first().waitFor()
      expect(bare((await page.locator('article mark').allInnerTexts()).join(''))).toContain('预先')
      expect(await inView(page, 'article mark')).toBe(true)
    }))

  it('appearance and language are kept', () =>
    onPage(stage, { size }, '/library', async ({ page }) => {
      await page.getByRole('button', { name: '设置' }).click()
      await page.getByRole('menuitemradio', { name: '深色' }).click()
      await page.getByRole('button', { name: '设置' }).click()
      await page.getByRole('menuitemradio', { name: 'English' }).click()
      await page.reload()
      await page.getByRole('heading', { name: 'Policy library' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    }))
}

async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
  await expect
    .poll(async () => bare((await locator.allInnerTexts()).join('')), { timeout: 10_000 })
    .toContain(bare(text))
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

function inView(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
}

async function wordsOfWorkbook(path: string): Promise<string> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(path)
  const words: string[] = []
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => words.push(cell.text))
    })
  })
  return words.join('\n')
}
