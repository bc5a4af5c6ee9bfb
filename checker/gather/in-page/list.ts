/** What an option of an opened list looks like in the component libraries. Handed to the functions below: they run in the page. */
export const optionSelector =
  '[role=option],[class*=select-dropdown__item],[class*=select-item-option],[class*=select-option],[class*=select-item]'

export interface ListLook {
  /** The field's `data-field-at`. */
  readonly at: number
  readonly option: string
  /** An option to choose, by its text. */
  readonly choose?: string
}

export interface SeenList {
  readonly options: readonly string[]
  /** The list draws only what is in view and was not yet scrolled to its end. */
  readonly more: boolean
  readonly chosen: boolean
}

/**
 * Runs in the page, so it refers to nothing outside itself. Reads the open list of a field; chooses the wanted option where it
 * is in view, else scrolls one view further. Undefined while none is open.
 */
export function lookInList({ at, option, choose }: ListLook): SeenList | undefined {
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  const list = owned() ?? visibleList()
  if (list === undefined) return undefined
  const drawn = [...list.querySelectorAll<HTMLElement>(option)].filter(
    (each) => each.querySelector(option) === null && isShown(each),
  )
  const textOf = (element: Element) => (element.textContent ?? '').trim()
  const options = drawn.map(textOf).filter((text) => text !== '')
  const wanted = choose === undefined ? undefined : drawn.find((each) => textOf(each) === choose)
  if (wanted !== undefined) {
    wanted.click()
    return { options, more: false, chosen: true }
  }
  const scroller = scrollerOf(drawn[0])
  if (scroller === undefined) return { options, more: false, chosen: false }
  const before = scroller.scrollTop
  scroller.scrollTop = before + Math.max(40, scroller.clientHeight - 20)
  scroller.dispatchEvent(new Event('scroll'))
  return { options, more: scroller.scrollTop > before, chosen: false }

  /** The nearest that scrolls around an option, inside the list. */
  function scrollerOf(drawnOption: Element | undefined): Element | undefined {
    for (
      let each = drawnOption?.parentElement;
      each !== null && each !== undefined;
      each = each.parentElement
    ) {
      if (
        each.scrollHeight > each.clientHeight + 1 &&
        /auto|scroll|hidden/u.test(getComputedStyle(each).overflowY)
      )
        return each
      if (each === list) return undefined
    }
    return undefined
  }

  /** The list that the combobox itself says is its own. */
  function owned(): Element | undefined {
    const owner =
      control?.closest('[aria-controls],[aria-owns]') ?? control?.querySelector('[aria-controls],[aria-owns]')
    const id = owner?.getAttribute('aria-controls') ?? owner?.getAttribute('aria-owns') ?? ''
    if (id === '') return undefined
    const named = document.getElementById(id)
    if (named === null) return undefined
    const popup = named.closest('[class*=dropdown],[class*=popper],[class*=popup]') ?? named
    return popup.querySelector(option) === null || !isShown(popup) ? undefined : popup
  }

  /** Else the one list that is shown: popups are moved to the end of the body. */
  function visibleList(): Element | undefined {
    const lists = [
      ...document.querySelectorAll('[role=listbox],[class*=dropdown],[class*=select-menu],[class*=popup]'),
    ].filter((each) => isShown(each) && each.querySelector(option) !== null)
    return lists.at(-1)
  }

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return width > 0 && height > 0 && style.visibility !== 'hidden' && style.opacity !== '0'
  }
}

/** Where a click opens a field's list, in the frame's own pixels; or why there is none. */
export type ClickPlace =
  | { readonly kind: 'here'; readonly x: number; readonly y: number }
  /** A former list is still shown. */
  | { readonly kind: 'busy'; readonly x: number; readonly y: number }
  /** Something else lies over the field: a click would land there. */
  | { readonly kind: 'covered' }
  /** What is there could submit or navigate. */
  | { readonly kind: 'refused' }

/** Runs in the page, so it refers to nothing outside itself. */
export function placeToClick({ at, option }: ListLook): ClickPlace {
  const control = document.querySelector<HTMLElement>(`[data-field-at="${String(at)}"]`)
  if (control === null || control.matches('button,[type=submit],[type=image],a[href]'))
    return { kind: 'refused' }
  control.scrollIntoView({ block: 'center' })
  const trigger =
    control.closest<HTMLElement>('[class*=select],[class*=selection],[class*=cascader]') ?? control
  let own: Element = trigger
  while (own.parentElement !== null && own.parentElement.querySelectorAll('[data-field-at]').length === 1)
    own = own.parentElement
  const box = trigger.getBoundingClientRect()
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const hit = document.elementFromPoint(x, y)
  if (hit === null || !(own.contains(hit) || hit.contains(trigger))) return { kind: 'covered' }
  if (hit.closest('button,[type=submit],a[href]') !== null) return { kind: 'refused' }
  const shown = [...document.querySelectorAll(option)].some((each) => {
    const { width, height } = each.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(each).visibility !== 'hidden'
  })
  return { kind: shown ? 'busy' : 'here', x, y }
}

/** Runs in the page: a field shows the chosen option, as text or as its input's value, outside of any list. */
export function showsChoice({ at, option, choose }: ListLook): boolean {
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  if (control === null || choose === undefined) return false
  let own: Element = control
  while (own.parentElement !== null && own.parentElement.querySelectorAll('[data-field-at]').length === 1)
    own = own.parentElement
  return [own, ...own.querySelectorAll('*')].some((each) => {
    if (each.closest(option) !== null) return false
    if (each instanceof HTMLInputElement && each.value.trim() === choose) return true
    const text = [...each.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent ?? '')
      .join('')
    return text.trim() === choose
  })
}
