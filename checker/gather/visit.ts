import type { Page } from 'playwright'
import { GatherError } from './errors.ts'

const limits = { load: 20_000, form: 10_000 } as const

/** Opens a page and waits until it shows something to fill in, unless a person goes on from there. @throws GatherError */
export async function visit(page: Page, url: string, until: 'form' | 'opened' = 'form'): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'commit', timeout: limits.load })
  } catch (error) {
    const told = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (/Timeout/iu.test(told))
      throw new GatherError(
        'page-too-slow',
        `网页 ${String(limits.load / 1000)} 秒内没有打开`,
        '请检查网络，或稍后再试',
      )
    throw new GatherError('page-unreachable', `网页打不开（${reasonOf(told)}）`, hintOf(told))
  }
  if (until === 'opened') return
  try {
    await page.waitForSelector('input, select, textarea, [role=combobox], iframe', {
      state: 'attached',
      timeout: limits.form,
    })
    await page.waitForFunction(() => document.readyState !== 'loading', undefined, { timeout: limits.form })
  } catch {
    throw new GatherError(
      'page-too-slow',
      `网页打开了，但 ${String(limits.form / 1000)} 秒内没有出现可以填的栏目`,
      '可能还在加载，也可能要先登录；请稍后再试，或加 --headed 先登录到填报页',
    )
  }
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
