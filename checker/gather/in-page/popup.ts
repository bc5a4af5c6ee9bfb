/** Runs in the page, so it refers to nothing outside itself. Reads the list that a marked field has just opened. */
export interface SeenPopup {
  readonly options: readonly string[]
  /** The list draws only what is in view and was not yet scrolled to its end. */
  readonly more: boolean
}

/** Reads the open list of field `at` and scrolls it one view further; undefined while none is open. */
export function seePopup(at: number): SeenPopup | undefined {
  const optionSelector =
    '[role=option],[class*=select-dropdown__item],[class*=select-item-option],[class*=select-option],[class*=select-item]'
  const control = document.querySelector(`[data-field-at="${String(at)}"]`)
  const list = owned() ?? visibleList()
  if (list === undefined) return undefined
  const options = [...list.querySelectorAll(optionSelector)]
    .filter((option) => option.querySelector(optionSelector) === null && isShown(option))
    .map((option) => (option.textContent ?? '').trim())
    .filter((text) => text !== '')
  const scroller = [list, ...list.querySelectorAll('*')].find(
    (each) =>
      each.scrollHeight > each.clientHeight + 1 &&
      /auto|scroll|hidden/u.test(getComputedStyle(each).overflowY),
  )
  if (scroller === undefined) return { options, more: false }
  const before = scroller.scrollTop
  scroller.scrollTop = before + Math.max(40, scroller.clientHeight - 20)
  scroller.dispatchEvent(new Event('scroll'))
  return { options, more: scroller.scrollTop > before }

  /** The list that the combobox itself says is its own. */
  function owned(): Element | undefined {
    const owner =
      control?.closest('[aria-controls],[aria-owns]') ?? control?.querySelector('[aria-controls],[aria-owns]')
    const id = owner?.getAttribute('aria-controls') ?? owner?.getAttribute('aria-owns') ?? ''
    if (id === '') return undefined
    const named = document.getElementById(id)
    if (named === null) return undefined
    const popup = named.closest('[class*=dropdown],[class*=popper],[class*=popup]') ?? named
    return popup.querySelector(optionSelector) === null || !isShown(popup) ? undefined : popup
  }

  /** Else the one list that is shown: popups are moved to the end of the body. */
  function visibleList(): Element | undefined {
    const lists = [
      ...document.querySelectorAll('[role=listbox],[class*=dropdown],[class*=select-menu],[class*=popup]'),
    ].filter((each) => isShown(each) && each.querySelector(optionSelector) !== null)
    return lists.at(-1)
  }

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return width > 0 && height > 0 && style.visibility !== 'hidden' && style.opacity !== '0'
  }
}
