import type { Frame, Page } from 'playwright'

/**
 * Everything a script of ours may do to a page. The list is closed: there is no click on a button, no Enter, no
 * `requestSubmit`, and nothing else in this project may call Playwright's own actions.
 */
export type Action = 'still-animations' | 'open-list' | 'close-list' | 'fill' | 'choose'

export async function stillAnimations(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame
      .evaluate(() => {
        const style = document.createElement('style')
        style.textContent = '*,*::before,*::after{transition:none!important;animation:none!important}'
        document.head.append(style)
      })
      .catch(() => undefined)
  }
}

/** Opens the list of options of a marked field; false when nothing opened. Never touches anything that submits. */
export async function openList(frame: Frame, at: number): Promise<boolean> {
  const place = await frame.evaluate((mark) => {
    const control = document.querySelector<HTMLElement>(`[data-field-at="${String(mark)}"]`)
    if (control === null || control.matches('button,[type=submit],[type=image],a[href]')) return undefined
    control.scrollIntoView({ block: 'center' })
    const trigger =
      control.closest<HTMLElement>('[class*=select],[class*=selection],[class*=cascader]') ?? control
    const { x, y, width, height } = trigger.getBoundingClientRect()
    const target = document.elementFromPoint(x + width / 2, y + height / 2)
    if (target === null || target.closest('button,[type=submit],a[href]') !== null) return undefined
    return { x: x + width / 2, y: y + height / 2 }
  }, at)
  if (place === undefined) return false
  const element = await frame.$(`[data-field-at="${String(at)}"]`)
  const offset = await frameOffset(frame)
  await frame.page().mouse.click(place.x + offset.x, place.y + offset.y)
  await element?.dispose()
  return true
}

export async function closeList(page: Page, frame: Frame, at: number): Promise<void> {
  await page.keyboard.press('Escape')
  await frame.evaluate((mark) => {
    document.querySelector<HTMLElement>(`[data-field-at="${String(mark)}"]`)?.blur()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    document.body.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  }, at)
}

async function frameOffset(frame: Frame): Promise<{ x: number; y: number }> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 }
  const owner = await frame.frameElement()
  const box = await owner.boundingBox()
  return { x: box?.x ?? 0, y: box?.y ?? 0 }
}
