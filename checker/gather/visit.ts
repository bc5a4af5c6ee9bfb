import type { Page } from 'playwright'
import { GatherError } from './errors.ts'

const limits = { load: 20_000, form: 5_000 } as const

/** Opens a page and waits until it shows something to fill in. @throws GatherError */
export async function visit(page: Page, url: string): Promise<void> {
  let crashed = false
  page.once('crash', () => {
    crashed = true
  })
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: limits.load })
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (crashed) throw crashedError()
    if (/Timeout/iu.test(told))
      throw new GatherError(
        'page-too-slow',
        `网页 ${String(limits.load / 1000)} 秒内没有打开`,
        '请检查网络，或稍后再试',
      )
    throw new GatherError('page-unreachable', `网页打不开（${reasonOf(told)}）`, hintOf(told))
  }
  try {
    await page.waitForSelector('input, select, textarea, [role=combobox], iframe', {
      state: 'attached',
      timeout: limits.form,
    })
  } catch {
    if (crashed) throw crashedError()
  }
}

function crashedError(): GatherError {
  return new GatherError('page-crashed', '网页使浏览器崩溃了', '请换一台电脑或换浏览器再试，并告诉维护人员')
}

function reasonOf(told: string): string {
  return /net::(?<code>[A-Z_]+)/u.exec(told)?.groups?.['code'] ?? told.slice(0, 80)
}

function hintOf(told: string): string {
  if (/BLOCKED_BY_CLIENT|TUNNEL/u.test(told)) return '这个网址不在允许的范围内；请用 --allow 写明要采集的网站'
  if (/TOO_MANY_REDIRECTS/u.test(told)) return '网页不停地跳转，多半是没有登录；请加 --headed 先登录'
  if (/CERT|SSL/u.test(told)) return '网站的证书有问题；请确认网址没有写错'
  return '请核对网址，看浏览器能不能打开'
}
