import type { FieldWords, FoundField, SeenLabel } from './seen.ts'

/** Runs in the page, so it refers to nothing outside itself. Reads what a field is called and what is written around it. */
export function fieldWords(): FieldWords {
  const controlSelector =
    'input:not([type=hidden]):not([type=submit]):not([type=button]),textarea,select,[role=combobox],[role=switch]'
  const star = /^\s*[*＊]|[*＊]\s*[:：]?\s*$/u
  const demanded = /[（(【[]\s*必[填选]\s*[）)】\]]/u
  return { clean, labelOf, requiredOf, optionOf, hintsOf }

  function clean(text: string): string {
    return text
      .replace(/[（(【[]\s*(?:必|选)[填选]\s*[）)】\]]/gu, '')
      .replace(/[\s*＊:：]/gu, '')
      .replace(/[?？]$/u, '')
  }

  function labelOf(field: FoundField): SeenLabel {
    const { container, control, set, kind } = field
    if (kind === 'item') {
      const inItem = [...container.querySelectorAll('label,[class*=label]')].find(
        (each) => !set.some((member) => each.contains(member)) && clean(ownText(each)) !== '',
      )
      if (inItem !== undefined) return { text: clean(ownText(inItem)), from: 'look', node: inItem }
    }
    const group = control.closest<HTMLElement>('[role=radiogroup],[role=group]')
    const named = set.length === 1 || !isMarked(control) ? control : group
    const own = set
      .map((each) => (each === control || !isMarked(each) ? labelledBy(each) : ''))
      .find((text) => text !== '')
    const text = named === control ? (own ?? '') : named === null ? '' : labelledBy(named)
    if (text !== '') return { text, from: 'attribute', node: labelNodeOf(named ?? control) }
    return (
      legendOf(field) ??
      headingOf(control) ??
      cellBefore(field) ??
      before(field) ??
      after(field) ??
      placeholder(field)
    )
  }

  function isMarked(control: HTMLElement): boolean {
    return control instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(control.type)
  }

  function labelsOf(control: HTMLElement): HTMLLabelElement[] {
    return control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLButtonElement
      ? [...(control.labels ?? [])]
      : []
  }

  function labelNodeOf(control: HTMLElement): Element | undefined {
    const [id] = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/u)
    return (
      labelsOf(control)[0] ??
      (id === undefined || id === '' ? undefined : (document.getElementById(id) ?? undefined))
    )
  }

  function labelledBy(control: HTMLElement): string {
    const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '')
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join('')
    return (
      clean(control.getAttribute('aria-label') ?? '') ||
      clean(named) ||
      clean(
        labelsOf(control)
          .map((each) => ownText(each))
          .join(''),
      )
    )
  }

  /** The words of an element without those of a control inside it. */
  function ownText(element: Element): string {
    const unread = 'select,textarea,option,button,script,style'
    if (element.querySelector(unread) === null) return element.textContent ?? ''
    const copy = element.cloneNode(true) as Element
    for (const inner of copy.querySelectorAll(unread)) inner.remove()
    return copy.textContent ?? ''
  }

  function legendOf({ control, set }: FoundField): SeenLabel | undefined {
    const fieldset = control.closest('fieldset')
    const legend = fieldset?.querySelector('legend')
    if (fieldset === null || legend === null || legend === undefined) return undefined
    const others = [...fieldset.querySelectorAll<HTMLElement>(controlSelector)].some(
      (each) => !set.includes(each),
    )
    return others ? undefined : found(legend)
  }

  /** In a grid, the head of the column. */
  function headingOf(control: Element): SeenLabel | undefined {
    const cell = control.closest('td')
    const table = cell?.closest('table')
    if (cell === null || table === null || table === undefined) return undefined
    const heads = [0, 1, 2]
      .map((at) => table.rows.item(at))
      .find(
        (row) =>
          row !== null && row.cells.length > 1 && [...row.cells].every((each) => each.tagName === 'TH'),
      )
    const row = cell.closest('tr')
    if (heads === undefined || heads === null || row === null || heads.cells.length !== row.cells.length)
      return undefined
    return found(heads.cells[cell.cellIndex])
  }

  function cellBefore({ control, set }: FoundField): SeenLabel | undefined {
    const cell = control.closest('td,dd')
    const before = cell?.previousElementSibling ?? undefined
    if (before === undefined || before.querySelector(controlSelector) !== null) return undefined
    const inside = cell?.querySelectorAll(controlSelector).length ?? 0
    const own = inside > set.length ? found(textBefore(set[0] ?? control, cell ?? control)) : undefined
    return own ?? found(before)
  }

  /** The nearest words before the field that stand with no other field. */
  function before({ control, set, container }: FoundField): SeenLabel | undefined {
    const start = set[0] ?? control
    const inside = found(textBefore(start, container))
    if (inside !== undefined) return inside
    const around = container.parentElement
    return around === null || around === document.body ? undefined : found(textBefore(container, around))
  }

  /** Looks among what stands before an element, going outwards; ends where another field stands in between. */
  function textBefore(start: Element, within: Element): Node | undefined {
    for (let at: Node | null = start; at !== null && at !== within; at = at.parentNode) {
      for (let each = at.previousSibling; each !== null; each = each.previousSibling) {
        if (each instanceof Element) {
          if (each.matches(controlSelector) || each.querySelector(controlSelector) !== null) return undefined
          if (each.matches('h1,h2,h3,h4,h5,h6,hr,legend,header,nav,ol')) return undefined
          if (each.matches('button,a,script,style')) continue
        }
        if (isName(each.textContent ?? '')) return each
      }
    }
    return undefined
  }

  function isName(text: string): boolean {
    const name = clean(text)
    return name !== '' && name.length <= 30 && !/^(?:[至到~～—\-/、，。%￥¥]|\d+)$/u.test(name)
  }

  /** Where the words come after the control. */
  function after({ set, container }: FoundField): SeenLabel | undefined {
    const last = set.at(-1)
    for (
      let at: Node | null | undefined = last;
      at !== null && at !== undefined && at !== container;
      at = at.parentNode
    ) {
      for (let each = at.nextSibling; each !== null; each = each.nextSibling) {
        if (each instanceof Element && each.matches('button,a,script,style')) continue
        if (isName(each.textContent ?? '') && !/^[（(]/u.test((each.textContent ?? '').trim()))
          return found(each)
      }
    }
    return undefined
  }

  function placeholder({ control }: FoundField): SeenLabel {
    const text = clean(control.getAttribute('placeholder') ?? control.getAttribute('title') ?? '')
    return {
      text: text.replace(/^请?(?:输入|选择|填写|录入)(?:您的|你的)?/u, '').slice(0, 30),
      from: 'look',
      node: undefined,
    }
  }

  function found(node: Node | undefined): SeenLabel | undefined {
    if (node === undefined) return undefined
    const element = node instanceof Element ? node : undefined
    const text = clean(element === undefined ? (node.textContent ?? '') : ownText(element))
    return text === '' ? undefined : { text, from: 'look', node: element ?? node.parentElement ?? undefined }
  }

  function requiredOf(field: FoundField, label: SeenLabel): 'attribute' | 'look' | undefined {
    const { container, control, set, kind } = field
    const group = control.closest('[role=radiogroup],[role=group]')
    if (
      [...set, group].some(
        (each) => each?.hasAttribute('required') === true || each?.getAttribute('aria-required') === 'true',
      )
    )
      return 'attribute'
    if (demanded.test(label.node?.textContent ?? '') || star.test(control.getAttribute('placeholder') ?? ''))
      return 'look'
    const inItem = kind === 'item' ? [...container.querySelectorAll('label,[class*=label]')] : []
    const labels = [
      ...inItem,
      ...(label.node === undefined || label.node === container ? [] : [label.node]),
      ...set.flatMap(labelsOf),
    ]
    if ([container, ...labels, ...set].some(hasDemandToken)) return 'look'
    if (kind !== 'item' && (star.test(ownText(container)) || starBeside(field))) return 'look'
    return labels.some((place) => star.test(place.textContent ?? '') || drawsStar(place)) ? 'look' : undefined
  }

  function hasDemandToken(element: Element): boolean {
    return [...element.classList].some((token) =>
      /(?:^|[-_])(?:is-)?required(?:$|[-_](?:mark|symbol))/u.test(token),
    )
  }

  /** A star as a style or as a node of its own. */
  function drawsStar(place: Element): boolean {
    return [place, ...place.querySelectorAll('*')].some(
      (inner) =>
        /(?:^|[-_])(?:required|asterisk)(?:$|[-_])/u.test(inner.getAttribute('class') ?? '') ||
        ['::before', '::after'].some((side) => /[*＊]/u.test(getComputedStyle(inner, side).content)),
    )
  }

  /** A star that is the next thing after, or the last before, the control. */
  function starBeside({ control, set }: FoundField): boolean {
    const only = /^\s*(?:&nbsp;)?[*＊]\s*$/u
    const beside = [
      control.previousElementSibling,
      (set.at(-1) ?? control).nextElementSibling,
      (set.at(-1) ?? control).nextSibling,
    ]
    return beside.some((each) => each !== null && only.test(each.textContent ?? ''))
  }

  function optionOf(input: HTMLElement): string {
    const named = labelledBy(input)
    if (named !== '') return named
    let beside = ''
    for (let each = input.nextSibling; each !== null; each = each.nextSibling) {
      if (
        each instanceof Element &&
        (each.matches(controlSelector) || each.querySelector(controlSelector) !== null)
      )
        break
      beside += each.textContent ?? ''
    }
    if (clean(beside) !== '') return clean(beside)
    const alone = input.parentElement?.querySelectorAll(controlSelector).length === 1
    return (
      (alone ? clean(input.parentElement?.textContent ?? '') : '') || clean(input.getAttribute('value') ?? '')
    )
  }

  function hintsOf({ container }: FoundField, label: SeenLabel): readonly string[] {
    const hints: string[] = []
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim()
      const around = node.parentElement
      if (text === '' || around === null || around.closest('script,style,option,button') !== null) continue
      if (label.node !== undefined && label.node !== container && label.node.contains(node)) continue
      if (clean(text) !== label.text) hints.push(text)
    }
    return hints
  }
}
