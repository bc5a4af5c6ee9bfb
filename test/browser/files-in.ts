import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { book, writeExceljs } from '../checker/index.ts'
import { onPage, type Stage } from './stage.ts'

/** 查: how files come in, and what becomes of a check that is stopped. */
export function filesIn(stage: Stage): void {
  it('files are dropped onto the page, the same one is taken once, and one can be taken away again', () =>
    onPage(stage, { size: 'desktop' }, '/check', async ({ page }) => {
      const roster = await written('花名册.xlsx')
      await drop(page, [
        ['花名册.xlsx', roster],
        ['说明.txt', Buffer.from('说明')],
      ])
      await page.getByRole('status').filter({ hasText: '已选 2 个文件' }).waitFor()
      await drop(page, [['花名册.xlsx', roster]])
      await page.getByRole('button', { name: '去掉 说明.txt' }).click()
      await page.getByRole('status').filter({ hasText: '已选 1 个文件' }).waitFor()
      await page.getByRole('button', { name: '开始检查' }).click()
      await page.getByRole('heading', { name: '这批能补多少' }).waitFor({ timeout: 60_000 })
    }))

  it('a check is stopped while it runs: its files are deleted, and the room is as before', () =>
    onPage(stage, { size: 'desktop' }, '/check', async ({ page }) => {
      // The page hears that it runs for as long as the test needs; stopping and deleting are the server's.
      await page.route('**/api/v1/jobs/*/events', (route) => {
        const [, id] = /jobs\/([^/]+)\/events/u.exec(route.request().url()) ?? []
        const running = { id, kind: 'check', state: 'running', progress: { done: 1, total: 3, note: '' } }
        return route.fulfill({
          contentType: 'text/event-stream',
          body: `retry: 60000\nevent: job\ndata: ${JSON.stringify(running)}\n\n`,
        })
      })
      await drop(page, [['花名册.xlsx', await written('花名册.xlsx')]])
      await page.getByRole('button', { name: '开始检查' }).click()
      await page.getByRole('heading', { name: '正在检查' }).waitFor()
      const address = page.url()
      const [deleted] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'DELETE'),
        page.getByRole('button', { name: '停止并删除文件' }).click(),
      ])
      expect(deleted.status()).toBe(204)
      await page.getByRole('button', { name: '选择文件', exact: true }).waitFor()
      await page.unroute('**/api/v1/jobs/*/events')
      await page.goto(address)
      await page.getByText('这次检查已经删除').waitFor()
    }))

  it('a sample roster can be tried: its three wrong cells are found', () =>
    onPage(stage, { size: 'phone' }, '/check', async ({ page }) => {
      await page.getByRole('button', { name: /^试一试/u }).click()
      await page.getByRole('heading', { name: '没有查的' }).waitFor({ timeout: 60_000 })
      const found = page.getByRole('main')
      for (const words of ['身份证号校验位不对', '按身份证号第 17 位是「男」', '「培养目标」填的是「技师」'])
        await found.getByText(words).first().waitFor()
    }))
}

async function written(name: string): Promise<Buffer> {
  const path = join(mkdtempSync(join(tmpdir(), 'xuetutong-drop-')), name)
  await writeExceljs(book(10).book, path)
  return readFileSync(path)
}

/** Lets go of files over the place for them; the same bytes under the same name are the same file. */
async function drop(page: Page, files: readonly (readonly [string, Buffer])[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (list) => {
      const data = new DataTransfer()
      for (const [name, base64] of list) {
        const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))
        data.items.add(new File([bytes], name, { lastModified: 1_700_000_000_000 }))
      }
      return data
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  )
  const zone = page.getByText('拖到这里')
  await zone.dispatchEvent('dragover', { dataTransfer: transfer })
  await zone.dispatchEvent('drop', { dataTransfer: transfer })
}
