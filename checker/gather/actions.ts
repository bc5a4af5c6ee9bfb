import type { Frame, Page } from 'playwright'
import {
  lookInList,
  optionSelector,
  placeToClick,
  showsChoice,
  type ClickPlace,
  type ListLook,
  type SeenList,
} from './in-page/list.ts'
import { askForm } from './in-page/validate.ts'
import { chooseNative, isMarked } from './in-page/mark.ts'

/**
 * Everything a script of ours may do to a page. The list is closed: there is no click on a button, no Enter, no
 * `requestSubmit`; a lint rule keeps Playwright's own actions out of every other file.
 */
export type Action = 'still-animations' | 'open-list' | 'close-list' | 'fill' | 'choose' | 'reset'

/** Makes animations end at once; without any, pages that wait for an animation's end would wait for ever. */
export async function stillAnimations(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame
      .evaluate(() => {
        const style = document.createElement('style')
        style.textContent =
          '*,*::before,*::after{transition-duration:1ms!important;transition-delay:0s!important;animation-duration:1ms!important;animation-delay:0s!important}'
        document.head.append(style)
      })
      .catch(() => undefined)
  }
}

/** How long each click is given to open a list, milliseconds: a page may still be busy with the former one, or toggle. */
const patience = [1500, 2000, 2500] as const
const uncoverMilliseconds = 1000

/**
 * Opens the list of options of a marked field, reads its first view and chooses the wanted option if it is there; undefined
 * when nothing opened. Clicks again where a click opened nothing, never on what lies over the field or submits.
 */
export async function openList(
  page: Page,
  frame: Frame,
  at: number,
  wanted?: string,
): Promise<SeenList | undefined> {
  const look = { at, option: optionSelector, ...(wanted === undefined ? {} : { choose: wanted }) }
  for (const timeout of patience) {
    const place = await clickable(page, frame, at)
    if (place.kind === 'refused') return undefined
    if (place.kind === 'covered') continue
    const offset = await frameOffset(frame)
    await page.mouse.click(place.x + offset.x, place.y + offset.y)
    const handle = await frame
      .waitForFunction(lookInList, look, { timeout, polling: 'raf' })
      .catch(() => undefined)
    const seen = await handle?.jsonValue()
    if (seen !== undefined) return seen
  }
  return undefined
}

/** Waits until a click can reach the field and no former list is shown; closes what stays in the way. */
async function clickable(page: Page, frame: Frame, at: number): Promise<ClickPlace> {
  const look = { at, option: optionSelector }
  let place = await frame.evaluate(placeToClick, look)
  for (let tried = 0; tried < 2 && (place.kind === 'busy' || place.kind === 'covered'); tried += 1) {
    if (tried > 0) await closeList(page, frame, at)
    const end = performance.now() + uncoverMilliseconds
    while ((place.kind === 'busy' || place.kind === 'covered') && performance.now() < end) {
      await nextFrame(frame)
      place = await frame.evaluate(placeToClick, look)
    }
  }
  return place
}

export async function nextFrame(frame: Frame): Promise<void> {
  await frame.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
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

/** Types into a text field and reads back what the page kept; undefined when it cannot be typed into. Only when frozen. */
export async function fillText(frame: Frame, at: number, text: string): Promise<string | undefined> {
  const element = await frame.$(`[data-field-at="${String(at)}"]`)
  if (element === null) return undefined
  try {
    await element.fill(text, { timeout: 5000, force: true })
    await element.dispatchEvent('change')
    const kept = await element.evaluate((control) =>
      control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.value : '',
    )
    await element.dispatchEvent('blur')
    return kept
  } catch {
    return undefined
  } finally {
    await element.dispose()
  }
}

/** So many views of a long list are looked through for an option. */
const viewLimit = 400
const shownMilliseconds = 1500

/**
 * Chooses an option by its text: in a select, among radio buttons and boxes, or in an opened list; true when the field then
 * shows it. Only when frozen.
 */
export async function choose(page: Page, frame: Frame, at: number, text: string): Promise<boolean> {
  const native = await frame.evaluate(chooseNative, { at, text })
  if (native !== undefined) return native
  const look = { at, option: optionSelector, choose: text }
  for (let tried = 0; tried < 2; tried += 1) {
    const first = await openList(page, frame, at, text)
    if (first === undefined) return false
    if (first.chosen || (await chooseBelow(frame, look))) {
      const shown = await frame
        .waitForFunction(showsChoice, look, { timeout: shownMilliseconds, polling: 'raf' })
        .catch(() => undefined)
      if (shown !== undefined) return true
    }
    await closeList(page, frame, at)
  }
  return false
}

/** Looks through the open list, view by view, to its end; a list still being drawn is given a few frames. */
async function chooseBelow(frame: Frame, look: ListLook): Promise<boolean> {
  let before = ''
  let same = 0
  for (let view = 0; view < viewLimit && same < 4; view += 1) {
    await nextFrame(frame)
    const seen = await frame.evaluate(lookInList, look)
    if (seen?.chosen === true) return true
    const now = JSON.stringify(seen)
    same = now === before && seen?.more !== true ? same + 1 : 0
    before = now
  }
  return false
}

/** A field of options still holds this one, after the form was reset. */
export async function stillShows(frame: Frame, at: number, text: string): Promise<boolean> {
  const marked = await frame.evaluate(isMarked, { at, text })
  return marked ?? (await frame.evaluate(showsChoice, { at, option: optionSelector, choose: text }))
}

/** Lets the form's own instance take out what was filled in. Only when frozen. */
export async function resetForm(frame: Frame): Promise<void> {
  await frame.evaluate(askForm, { reset: true, settleMilliseconds: 0 })
  await nextFrame(frame)
}
