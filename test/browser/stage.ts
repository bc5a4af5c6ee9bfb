import type { Browser } from 'playwright'
import { closePage, openPage, type Opened, type View } from './open-page.ts'

/** What a suite opens its pages with; there once `beforeAll` has run. */
export interface Stage {
  readonly browser: () => Browser
  readonly address: () => string
}

/** Runs `play` on a fresh page and closes it. */
export async function onPage(
  stage: Stage,
  view: View,
  path: string,
  play: (opened: Opened) => Promise<void>,
): Promise<void> {
  const opened = await openPage(stage.browser(), stage.address(), view, path)
  try {
    await play(opened)
  } finally {
    await closePage(opened)
  }
}
