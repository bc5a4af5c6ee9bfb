import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { describeWith } from '../config/index.ts'
import { launch, type Size } from './open-page.ts'
import { startPageServer, type PageServer } from './page-server.ts'
import { scenes } from './scenes.ts'
import { onPage, type Stage } from './stage.ts'

const folder = fileURLToPath(new URL('../screenshots', import.meta.url))

/** Pages also taken in the dark, where that shows something new. */
const darkToo = new Set(['first-run', 'answer', 'clause', 'prepare', 'check', 'relations'])

describeWith('chromium', 'screenshots', (path) => {
  const open: { browser?: Browser; server?: PageServer } = {}
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    open.browser = await launch(path)
    open.server = await startPageServer()
  })
  afterAll(async () => {
    await open.browser?.close()
    await open.server?.stop()
  })
  const stage: Stage = {
    browser: () => open.browser ?? missing(),
    address: () => open.server?.address ?? missing(),
  }
  describe.each(['desktop', 'phone'] as const)('%s', (size) => {
    it.each(scenes)('$name', (scene) =>
      onPage(stage, { size }, scene.path, async (opened) => {
        await scene.play(opened, size)
        await opened.page.screenshot({ path: picture(scene.name, size), scale: 'css' })
        if (!darkToo.has(scene.name)) return
        await opened.page.emulateMedia({ colorScheme: 'dark' })
        await opened.page.locator('html[data-theme=dark]').waitFor()
        // The mark is set before the colours are drawn.
        await opened.page.evaluate(
          () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
        )
        await opened.page.screenshot({ path: picture(`${scene.name}-dark`, size), scale: 'css' })
      }),
    )
  })
})

function picture(name: string, size: Size): string {
  return join(folder, `${name}-${size}.png`)
}

function missing(): never {
  throw new Error('beforeAll did not finish')
}
