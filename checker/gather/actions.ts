import type { Frame, Page } from 'playwright'

/**
 * Everything a script of ours may do to a page. The list is closed: there is no click on a button, no Enter, no
 * `requestSubmit`, and nothing else in this project may call Playwright's own actions.
 */
export type Action = 'still-animations' | 'open-list' | 'close-list' | 'fill' | 'choose'

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

/** Types into a text field and reads back what the page kept; undefined when it cannot be typed into. Only when frozen. */
export async function fillText(frame: Frame, at: number, text: string): Promise<string | undefined> {
  const element = await frame.$(`[data-field-at="${String(at)}"]`)
  if (element === null) return undefined
  try {
    await element.fill(text, { timeout: 2000, force: true })
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

/** Chooses an option by its text, in a native select or an opened list. Only when frozen. */
export async function choose(page: Page, frame: Frame, at: number, text: string): Promise<boolean> {
  const native = await frame.evaluate(
    ({ mark, wanted }) => {
      const control = document.querySelector(`[data-field-at="${String(mark)}"]`)
      if (!(control instanceof HTMLSelectElement)) return undefined
      const option = [...control.options].find((each) => each.text.trim() === wanted)
      if (option === undefined) return false
      control.value = option.value
      control.dispatchEvent(new Event('input', { bubbles: true }))
      control.dispatchEvent(new Event('change', { bubbles: true }))
      return true
    },
    { mark: at, wanted: text },
  )
  if (native !== undefined) return native
  if (!(await openList(frame, at))) return false
  const chosen = await frame
    .waitForFunction(clickOption, { at, text }, { timeout: 6000, polling: 60 })
    .then(() => true)
    .catch(() => false)
  if (!chosen) await closeList(page, frame, at)
  return chosen
}

/** Runs in the page: clicks the wanted option of the open list, scrolling a list that draws only what is in view. */
function clickOption({ at, text }: { readonly at: number; readonly text: string }): boolean {
  const selector =
    '[role=option],[class*=select-dropdown__item],[class*=select-item-option],[class*=select-option],[class*=select-item]'
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  const owner =
    control?.closest('[aria-controls],[aria-owns]') ?? control?.querySelector('[aria-controls],[aria-owns]')
  const id = owner?.getAttribute('aria-controls') ?? owner?.getAttribute('aria-owns') ?? ''
  const named = id === '' ? null : document.getElementById(id)
  const own = named?.closest('[class*=dropdown],[class*=popper],[class*=popup]') ?? named
  const scope = own === null || own === undefined || own.querySelector(selector) === null ? document : own
  const options = [...scope.querySelectorAll<HTMLElement>(selector)].filter((option) => {
    const { width, height } = option.getBoundingClientRect()
    return width > 0 && height > 0 && option.querySelector(selector) === null
  })
  if (options.length === 0) return false
  const wanted = options.find((option) => (option.textContent ?? '').trim() === text)
  if (wanted !== undefined) {
    wanted.click()
    return true
  }
  const parents = new Set<Element>()
  for (let each = options[0]?.parentElement ?? null; each !== null; each = each.parentElement)
    parents.add(each)
  const scroller = [...parents].find((each) => each.scrollHeight > each.clientHeight + 1)
  if (scroller !== undefined) {
    scroller.scrollTop += Math.max(40, scroller.clientHeight - 20)
    scroller.dispatchEvent(new Event('scroll'))
  }
  return false
}
