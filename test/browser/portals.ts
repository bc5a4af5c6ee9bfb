import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { expect, it } from 'vitest'
import { book, withCell, writeExceljs } from '../checker/index.ts'
import { violations } from './accessibility.ts'
import { tabTo } from './keyboard.ts'
import type { Size } from './open-page.ts'
import { onPage, type Stage } from './stage.ts'

/** What a filing page of `origin` says of itself, once captured: 13 fields, all but the department demanded. */
const read = '读到 13 栏，其中必填 12 栏。'
const written = '没有点过提交，没有写出任何东西。'
const wrong = '身份证号格式不正确'
const captureMilliseconds = 60_000
const journeyMilliseconds = 240_000

/** The tab 申报网页 of the room 查, from an address to the report on every row; `portal` is a filing page of ours. */
export function portals(stage: Stage, size: Size, portal: () => string): void {
  it(
    'capture a page, confirm what its fields are, check the rows, try one',
    () =>
      onPage(stage, { size }, '/check?tab=portal', async ({ page }) => {
        const enterprise = `阳泉${size}机械厂`
        await addEnterprise(page, enterprise)
        await page.getByRole('textbox', { name: '网页地址' }).fill(portal())
        await page.getByRole('button', { name: '采集', exact: true }).click()
        await statusSays(page, read, written)
        await accessible(page)
        await page.getByRole('button', { name: '关闭' }).click()
        await card(page, portal()).getByRole('button', { name: '查看' }).click()

        const mapping = page.getByRole('table')
        const idNumber = mapping.getByRole('row', { name: /^身份证号/u })
        await expectWords(idNumber, '必填', '最多18字', '网页写明', '按名称推出')
        await page.getByLabel('记在哪份企业资料').selectOption(enterprise)
        const department = page.getByRole('combobox', { name: '表里的列：具体工作部门' })
        await department.selectOption('表里没有这一列')
        await page.getByRole('button', { name: '确认并记住' }).click()
        await page.getByRole('status').filter({ hasText: '已记在企业资料里' }).waitFor()
        await expectWords(idNumber, '已确认')
        expect(await department.inputValue()).toBe('-')
        await accessible(page)

        const path = await rosterWithShortId()
        await page.goto('/check')
        await page.locator('input[type=file]').first().setInputFiles(path)
        await page.getByLabel('企业资料').selectOption(enterprise)
        await page.getByLabel('申报网页').selectOption(`${new URL(portal()).host}（已采集）`)
        await page.getByRole('button', { name: '开始检查' }).click()
        await page.getByRole('heading', { name: '没有查的' }).waitFor({ timeout: captureMilliseconds })
        await page.getByText(wrong).first().waitFor()

        await page.goto('/check?tab=portal')
        await card(page, portal()).getByRole('button', { name: '查看' }).click()
        await page.locator('input[type=file]').first().setInputFiles(path)
        await page.getByRole('textbox', { name: /^行号/u }).fill('5')
        await page.getByRole('button', { name: '开始试填' }).click()
        await page.getByRole('heading', { name: '附件1 第 5 行' }).waitFor({ timeout: captureMilliseconds })
        await statusSays(page, written)
        await expectWords(page.getByRole('row', { name: /^身份证号/u }).last(), wrong)
        expect(await page.getByRole('img', { name: /个人信息已遮住/u }).count()).toBe(1)
        await accessible(page)
      }),
    journeyMilliseconds,
  )
}

/** The same as far as what is confirmed, without a pointer. */
export function portalsByKeyboard(stage: Stage, portal: () => string): void {
  it(
    'keyboard only: capture a page and confirm what its fields are',
    () =>
      onPage(stage, { size: 'desktop' }, '/check?tab=portal', async ({ page }) => {
        const { keyboard: keys } = page
        await addEnterprise(page, '大同键盘机械厂')
        await page.getByRole('textbox', { name: '网页地址' }).waitFor()
        await tabTo(page, /^网页地址$/u)
        await keys.type(portal())
        await tabTo(page, /^采集$/u)
        await keys.press('Enter')
        await statusSays(page, read)
        await tabTo(page, /^关闭$/u)
        await keys.press('Enter')
        await card(page, portal()).waitFor()
        await card(page, portal()).getByRole('button', { name: '查看' }).focus()
        await keys.press('Enter')
        await page.getByRole('table').waitFor()
        await tabTo(page, /^记在哪份企业资料/u)
        await keys.press('End')
        await tabTo(page, /^确认并记住$/u)
        await keys.press('Enter')
        await expectWords(page.getByRole('row', { name: /^身份证号/u }), '已确认')
      }),
    journeyMilliseconds,
  )
}

async function addEnterprise(page: Page, name: string): Promise<void> {
  const made = await page.request.post('/api/v1/profiles', { data: { region: '阳泉', name } })
  expect(made.status()).toBe(201)
  await page.reload()
}

/** The system that was captured from this address. */
function card(page: Page, address: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: new URL(address).host }) })
}

async function statusSays(page: Page, ...words: readonly string[]): Promise<void> {
  for (const each of words)
    await page.getByRole('status').filter({ hasText: each }).first().waitFor({ timeout: captureMilliseconds })
}

async function expectWords(place: Locator, ...words: readonly string[]): Promise<void> {
  for (const each of words) await place.filter({ hasText: each }).waitFor()
}

async function accessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** A batch of ten; an ID number of the first row that is a figure short. */
async function rosterWithShortId(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'xuetutong-portal-')), '花名册.xlsx')
  await writeExceljs(withCell(book(10).book, '附件1', 'F5', '14030219900101123'), path)
  return path
}
