import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeWith } from '../config/index.ts'
import { accessibility } from './accessibility.ts'
import { beginning } from './beginning.ts'
import { filesIn } from './files-in.ts'
import { journeys } from './journeys.ts'
import { keeping } from './keeping.ts'
import { keyboard } from './keyboard.ts'
import { launch } from './open-page.ts'
import { startPageServer, type PageServer } from './page-server.ts'
import { printing } from './printing.ts'
import { rooms } from './rooms.ts'
import type { Stage } from './stage.ts'
import { unhappy } from './unhappy.ts'

describeWith('chromium', 'the page in a real browser', (path) => {
  let browser: Browser | undefined
  let server: PageServer | undefined
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([launch(path), startPageServer()])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const stage: Stage = { browser: () => started(browser), address: () => started(server).address }

  describe.each(['desktop', 'phone'] as const)('%s', (size) => {
    journeys(stage, size)
    keeping(stage, size)
    rooms(stage, size)
    unhappy(stage, size)
  })
  beginning(stage)
  filesIn(stage)
  printing(stage)
  keyboard(stage)
  accessibility(stage)
})

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('beforeAll did not finish')
  return value
}
