import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { ask } from './open-page.ts'
import { scenes } from './scenes.ts'
import { onPage, type Stage } from './stage.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const themes = ['light', 'dark'] as const

/** axe finds nothing on any page, light and dark, nor is anything wider than the screen. */
export function accessibility(stage: Stage): void {
  describe.each(['desktop', 'phone'] as const)('axe, %s', (size) => {
    it.each(scenes)('$name', ({ path, play }) =>
      onPage(stage, { size }, path, async (opened) => {
        const { page } = opened
        await play(opened, size)
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme })
          await page.locator(`html[data-theme=${colorScheme}]`).waitFor()
          expect(await violations(page), colorScheme).toEqual([])
        }
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0)
      }),
    )
  })

  it.each(['desktop', 'phone'] as const)('axe in high contrast, %s', (size) =>
    onPage(stage, { size }, '/', async ({ page }) => {
      await page.evaluate(() => {
        localStorage.setItem('xuetutong.theme', 'contrast')
      })
      await page.reload()
      await ask(page, '北京急需紧缺技师30人，两年都拿证，补多少')
      expect(await violations(page)).toEqual([])
    }),
  )
}

export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: Engine }
    // Fluent's focus stops hand the focus on at once and say nothing: not content to be judged.
    const scope = { exclude: [['[data-tabster-dummy]']] }
    const { violations: found } = await engine.run(scope, { resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`),
    )
  })
}

/** What of axe-core is used within the page. */
interface Engine {
  run(scope: object, options: object): Promise<{ readonly violations: readonly Violation[] }>
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}
