import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPages, type PagesServer } from '../checker/index.ts'
import { describeWith } from '../config/index.ts'
import { launch, type Size } from './open-page.ts'
import { startPageServer, type PageServer } from './page-server.ts'
import { portals, portalsByKeyboard } from './portals.ts'
import type { Stage } from './stage.ts'

const pages: readonly (readonly [Size, string])[] = [
  ['desktop', 'static/native/index.html'],
  ['phone', 'pages/element-plus/index.html'],
]

describeWith('chromium', 'filing pages in a real browser', (path) => {
  describe.each(pages)('%s, %s', (size, page) => {
    let started: readonly [Browser, PageServer, PagesServer] | undefined
    beforeAll(async () => {
      started = await Promise.all([launch(path), startPageServer(), startPages()])
    })
    afterAll(async () => {
      await started?.[0].close()
      await started?.[1].stop()
      await started?.[2].close()
    })
    const [browser, server, portal] = [() => of(started)[0], () => of(started)[1], () => of(started)[2]]
    const stage: Stage = { browser, address: () => server().address }
    const address = () => `${portal().origin}/${page}`

    portals(stage, size, address)
    if (size === 'desktop') portalsByKeyboard(stage, address)
    it('nothing was ever written to the filing page', () => {
      expect(portal().writes()).toEqual([])
    })
  })
})

function of<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('beforeAll did not finish')
  return value
}
