import type { FoundField, FoundPage } from './seen.ts'

/**
 * Runs in the page, so it refers to nothing outside itself. Finds what can be filled in: which controls are one field, and which
 * element holds the field with its words. Each field's control is marked with `data-field-at`.
 */
export function findFields(limit: number): FoundPage {
  const controlSelector =
    'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]):not([type=search]),textarea,select,[role=combobox],[role=spinbutton],[role=switch],[contenteditable=true],[contenteditable=""]'
  const itemToken = /^(?:[a-z]+-)?(?:form-item|form__item|form-group|form-row|control-group|field)$/u
  const items = new Map<Element, boolean>()
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    }
  }
  for (const mark of ['data-field-at', 'data-option-of']) {
    for (const former of roots.flatMap((root) => [...root.querySelectorAll(`[${mark}]`)]))
      former.removeAttribute(mark)
  }
  const controls = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(controlSelector)])
    .filter((control) => !insidePopup(control) && !isChromeOfThePage(control) && !isPartOfAnother(control))
  const held = new Map<Element, number>()
  for (const control of controls) {
    for (let at: Element | null = control; at !== null; at = parentOf(at))
      held.set(at, (held.get(at) ?? 0) + 1)
  }
  const groups = new Map<Element | undefined, HTMLElement[]>()
  for (const control of controls) {
    const base = baseOf(control)
    const alike = groups.get(base)
    if (alike === undefined) groups.set(base, [control])
    else alike.push(control)
  }
  const found = [...groups].flatMap(([base, members]) => fieldsOf(base, members))
  const undrawn: Element[] = []
  const drawnSelector =
    '[class$="-select"],[class*="-select "],[class*="base-selection"],[class*="-cascader"],[class*="-date-picker"],[class*="-upload"]'
  for (const item of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
    if (held.has(item) || !isItem(item)) continue
    const drawn = item.querySelector<HTMLElement>(drawnSelector)
    if (drawn !== null) found.push({ set: [drawn], container: item, kind: 'item' })
    else if (isLabelledOrAlone(item)) undrawn.push(item)
  }
  found.sort((a, b) => (isBefore(a.container, b.container, a.set, b.set) ? -1 : 1))
  const fields: FoundField[] = found.slice(0, limit).map(({ set, container, kind }, at) => ({
    at,
    control: chief(set),
    set,
    container,
    kind,
  }))
  for (const { at, control } of fields) control.setAttribute('data-field-at', String(at))
  return {
    title: document.title,
    fields,
    unreadable: [
      ...undrawn.map((item) => ({
        where: (item.textContent ?? '').replace(/[\s*＊:：]/gu, '').slice(0, 30),
        why: '这一栏没有认得出的输入控件',
      })),
      ...unreadableFrames(),
    ],
    truncated: found.length > limit,
  }

  function isItem(element: Element): boolean {
    const known = items.get(element)
    if (known !== undefined) return known
    const tokens = element.getAttribute('class')?.split(/\s+/u) ?? []
    const item = tokens.some((token) => itemToken.test(token))
    items.set(element, item)
    return item
  }

  function insidePopup(control: Element): boolean {
    return control.closest('[role=listbox],[role=menu],[class*=picker-panel],[class*=picker__panel]') !== null
  }

  /** What searches or turns pages is no field of the form; in a form item or a cell it is one, whatever it says. */
  function isChromeOfThePage(control: Element): boolean {
    if (control.closest('[role=search],nav,[class*=pagination]') !== null) return true
    const says = `${control.getAttribute('placeholder') ?? ''}${control.getAttribute('aria-label') ?? ''}`
    if (!/^(?:站内|全站|全文|请输入)?(?:搜索|检索|关键[字词])/u.test(says)) return false
    for (let at = parentOf(control); at !== null; at = parentOf(at))
      if (isItem(at) || at.matches('td,dd')) return false
    return true
  }

  /** The box inside something that is itself one control. */
  function isPartOfAnother(control: Element): boolean {
    const around = control.parentElement?.closest('[role=switch]') ?? null
    return around !== null
  }

  function parentOf(element: Element): Element | null {
    if (element.parentElement !== null) return element.parentElement
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.host : null
  }

  /** The nearest form item or cell around a control. A library's own wrapper with such a name is inside the item. */
  function baseOf(control: HTMLElement): Element | undefined {
    for (let at = parentOf(control); at !== null; at = parentOf(at)) {
      if (isItem(at) || at.matches('td,dd')) return outermost(at)
    }
    return undefined
  }

  /** Items within items that hold the same controls are one. */
  function outermost(item: Element): Element {
    if (!isItem(item)) return item
    let own = item
    for (let at = parentOf(item); at !== null && held.get(at) === held.get(item); at = parentOf(at)) {
      if (isItem(at)) own = at
    }
    return own
  }

  function fieldsOf(
    base: Element | undefined,
    members: readonly HTMLElement[],
  ): Omit<FoundField, 'at' | 'control'>[] {
    const sets = setsOf(base, members)
    return sets.map((set) => {
      const kind = base === undefined || sets.length > 1 ? 'own' : isItem(base) ? 'item' : 'cell'
      return { set, kind, container: kind === 'own' || base === undefined ? ownGround(set) : base }
    })
  }

  /** Controls that are one field: buttons of one set, a hidden control with the box a library draws for it, all of a form item. */
  function setsOf(base: Element | undefined, members: readonly HTMLElement[]): HTMLElement[][] {
    if (base !== undefined && isItem(base)) {
      const named = members.filter((member) => ownLabels(member) > 0 && !isMarked(member))
      const labels = [...base.querySelectorAll('label')].filter(
        (label) => label.querySelector(controlSelector) === null && (label.textContent ?? '').trim() !== '',
      )
      if (named.length < 2 && labels.length < 2) return [[...members]]
    }
    const sets = new Map<unknown, HTMLElement[]>()
    const drawn = drawnFor(members)
    for (const member of members) {
      const key = isMarked(member) ? (markedSet(member, base)[0] ?? member) : (drawn.get(member) ?? member)
      const alike = sets.get(key)
      if (alike === undefined) sets.set(key, [member])
      else alike.push(member)
    }
    return [...sets.values()]
  }

  function ownLabels(control: HTMLElement): number {
    return control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
      ? (control.labels?.length ?? 0)
      : 0
  }

  function isMarked(control: HTMLElement): control is HTMLInputElement {
    return control instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(control.type)
  }

  /** Radio buttons or boxes that are one field: of one group, of one name, or without names in one cell. */
  function markedSet(control: HTMLInputElement, base: Element | undefined): HTMLElement[] {
    const group = control.closest(
      '[role=radiogroup],[role=group],[class*=radio-group],[class*=checkbox-group]',
    )
    const nameless = control.name === ''
    const scope: ParentNode =
      group ??
      (nameless ? (base ?? control.closest('fieldset') ?? rowOf(control)) : (control.form ?? document))
    return [...scope.querySelectorAll('input')].filter(
      (each) => each.type === control.type && (group !== null || each.name === control.name),
    )
  }

  /** The nearest element with more than one button of the kind, and nothing else to fill in. */
  function rowOf(control: HTMLInputElement): Element {
    let row: Element = control
    for (let at = parentOf(control); at !== null; at = parentOf(at)) {
      const alike = at.querySelectorAll(`input[type=${control.type}]`).length
      if (alike !== held.get(at)) break
      row = at
      if (alike > 1 && control.type === 'radio') break
      if (at.matches('form,fieldset,section,body')) break
    }
    return row
  }

  /** A control that is not shown, with what is drawn for it right beside it, is one field with that: the one keyed by the other. */
  function drawnFor(members: readonly HTMLElement[]): ReadonlyMap<HTMLElement, HTMLElement> {
    const drawn = new Map<HTMLElement, HTMLElement>()
    for (const hidden of members) {
      if (isMarked(hidden) || isShown(hidden)) continue
      const before = hidden instanceof HTMLSelectElement ? hidden.previousElementSibling : null
      for (const beside of [hidden.nextElementSibling, before]) {
        const shown =
          beside?.matches(controlSelector) === true ? beside : beside?.querySelector(controlSelector)
        if (shown instanceof HTMLElement && held.has(shown) && isShown(shown)) drawn.set(hidden, shown)
      }
    }
    return drawn
  }

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0
  }

  /** The largest element around a field that holds no other. */
  function ownGround(set: readonly HTMLElement[]): Element {
    let ground: Element = set[0] as HTMLElement
    while (!set.every((each) => ground.contains(each))) ground = parentOf(ground) ?? document.body
    for (let at = parentOf(ground); at !== null; at = parentOf(at)) {
      if (held.get(at) !== set.length || at.matches('form,body,section,main,article,table,tbody,tr')) break
      ground = at
    }
    return ground
  }

  /** The one to fill in: what is shown goes before what is not. */
  function chief(set: readonly HTMLElement[]): HTMLElement {
    if (set.length === 1) return set[0] as HTMLElement
    const order = [
      'select',
      'input[type=file]',
      'input[type=radio]',
      'input[type=checkbox]',
      'textarea',
      'input',
    ]
    for (const selector of order) {
      const alike = set.filter((each) => each.matches(selector))
      const first = alike.find(isShown) ?? alike[0]
      if (first !== undefined) return first
    }
    return set[0] as HTMLElement
  }

  /** An item with words but nothing to fill in; a row of buttons has no label. */
  function isLabelledOrAlone(item: Element): boolean {
    if ((item.textContent ?? '').trim() === '') return false
    if (item.querySelector('button') === null) return true
    return [...item.querySelectorAll('label,[class*=label]')].some(
      (label) => (label.textContent ?? '').trim() !== '',
    )
  }

  function isBefore(a: Element, b: Element, ofA: readonly Element[], ofB: readonly Element[]): boolean {
    const [first, second] = a.contains(b) || b.contains(a) ? [ofA[0], ofB[0]] : [a, b]
    if (first === undefined || second === undefined) return true
    return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }

  function unreadableFrames(): { where: string; why: string }[] {
    return [...document.querySelectorAll('iframe')].flatMap((frame) => {
      try {
        if (frame.contentDocument !== null) return []
      } catch {
        // another site's
      }
      return [{ where: frame.title || frame.name || '内嵌页', why: '内嵌页属于别的网站，另行读取' }]
    })
  }
}
