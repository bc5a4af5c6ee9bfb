import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { expect } from 'vitest'
import { browserFlags } from '../config/index.ts'

export const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const
export type Size = keyof typeof sizes

export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
}

export interface View {
  readonly size: Size
  readonly theme?: 'light' | 'dark'
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags })
}

/** A fresh profile on `address`; a script error or a breach of the security policy fails the test at `closePage`. */
export async function openPage(
  browser: Browser,
  address: string,
  { size, theme = 'light' }: View,
  path = '/',
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    baseURL: address,
    acceptDownloads: true,
    ...(size === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  complaintsOf.set(context, complaints)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/u.test(message.text()))
      complaints.push(message.text())
  })
  await page.goto(path)
  return { page, context }
}

export async function closePage({ context }: Opened): Promise<void> {
  await context.close()
  expect(complaintsOf.get(context)).toEqual([])
}

const complaintsOf = new WeakMap<BrowserContext, string[]>()

/** Types a question and waits for its answer; gives the answer's card. */
export async function ask(page: Page, text: string) {
  const cards = page
    .getByRole('list', { name: '对话' })
    .getByRole('listitem')
    .filter({ has: copyButton(page) })
  const before = await cards.count()
  await page.getByRole('textbox', { name: '输入问题' }).fill(text)
  await page.getByRole('button', { name: '发送' }).click()
  const card = cards.nth(before)
  await card.waitFor()
  return card
}

function copyButton(page: Page) {
  return page.getByRole('button', { name: '复制' })
}
