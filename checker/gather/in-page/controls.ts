/**
 * Runs in the page, so it refers to nothing outside itself. Finds what can be filled in, container by container, from the
 * page's markup and look. Each field's element is marked with `data-field-at`, which later steps use to find it again.
 */
export interface SeenField {
  readonly at: number
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly required: boolean
  readonly requiredFrom: 'attribute' | 'look' | undefined
  readonly labelFrom: 'attribute' | 'look'
  readonly minLength?: number
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  readonly pattern?: { readonly source: string; readonly message?: string }
  readonly options?: readonly string[]
  readonly upload?: { readonly accept: readonly string[]; readonly multiple: boolean; readonly tip: string }
  readonly readOnly: boolean
  readonly visible: boolean
  /** Has a list that only opens on demand. */
  readonly popup: boolean
}

export interface SeenPage {
  readonly title: string
  readonly fields: readonly SeenField[]
  readonly unreadable: readonly { readonly where: string; readonly why: string }[]
  readonly truncated: boolean
}

export function seeControls(limit: number): SeenPage {
  const controlSelector =
    'input:not([type=hidden]):not([type=submit]):not([type=button]):not([type=image]):not([type=reset]),textarea,select,[role=combobox],[role=spinbutton],[contenteditable=true],[contenteditable=""]'
  const containerToken = /^(?:[a-z]+-)?(?:form-item|form__item|form-group|form-row|control-group|field)$/u
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    }
  }
  const controls = roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(controlSelector)])
    .filter((control) => !insidePopup(control) && !isChromeOfThePage(control))
  const groups = new Map<Element, HTMLElement[]>()
  const undrawn: Element[] = []
  for (const control of controls) {
    const container = containerOf(control)
    groups.set(container, [...(groups.get(container) ?? []), control])
  }
  const drawnSelector =
    '[class$="-select"],[class*="-select "],[class*="base-selection"],[class*="-cascader"],[class*="-date-picker"],[class*="-upload"]'
  for (const container of roots.flatMap((root) => [...root.querySelectorAll('*')])) {
    if (groups.has(container) || !tokens(container).some((token) => containerToken.test(token))) continue
    if ([...groups.keys()].some((other) => container.contains(other))) continue
    const drawn = container.querySelector<HTMLElement>(drawnSelector)
    if (drawn !== null) groups.set(container, [drawn])
    else if (container.querySelector('button') === null && clean(container.textContent ?? '') !== '')
      undrawn.push(container)
  }
  const inOrder = [...groups].sort(([a], [b]) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  )
  const fields: SeenField[] = []
  const unreadable: { where: string; why: string }[] = []
  let truncated = false
  for (const [container, members] of inOrder) {
    if (truncated) break
    for (const set of setsOf(container, members)) {
      if (fields.length >= limit) {
        truncated = true
        break
      }
      fields.push(describe(container, set, fields.length))
    }
  }
  for (const container of undrawn)
    unreadable.push({
      where: clean(container.textContent ?? '').slice(0, 30),
      why: '这一栏没有认得出的输入控件',
    })
  for (const frame of document.querySelectorAll('iframe')) {
    let readable = false
    try {
      readable = frame.contentDocument !== null
    } catch {
      readable = false
    }
    if (!readable)
      unreadable.push({ where: frame.title || frame.name || '内嵌页', why: '内嵌页属于别的网站，另行读取' })
  }
  return { title: document.title, fields, unreadable, truncated }

  function tokens(element: Element): string[] {
    return [...element.classList]
  }

  function insidePopup(control: Element): boolean {
    return control.closest('[role=listbox],[role=menu],[class*=picker-panel],[class*=picker__panel]') !== null
  }

  function isChromeOfThePage(control: Element): boolean {
    return control.closest('[role=search],nav,[class*=pagination]') !== null
  }

  /** A control whose own container is a library's wrapper belongs to the form item around it. */
  function containerOf(control: HTMLElement): Element {
    for (let at: Element | null = control; at !== null; at = parentOf(at)) {
      if (at !== control && tokens(at).some((token) => containerToken.test(token))) return at
    }
    const cell = control.closest('td,dd')
    if (cell !== null) return cell
    const set = markedSet(control)
    if (set.length > 1) {
      let around: Element = control
      while (!set.every((each) => around.contains(each))) around = around.parentElement ?? document.body
      return control.closest('[role=radiogroup],[role=group],fieldset') ?? around
    }
    const label = control.closest('label')
    if (label !== null) return label
    return control.closest('p,li') ?? control
  }

  /** Radio buttons or boxes that are one field: of one name, or without names in one group. */
  function markedSet(control: Element): HTMLInputElement[] {
    if (!(control instanceof HTMLInputElement) || !/radio|checkbox/u.test(control.type)) return []
    const scope: ParentNode | null =
      control.name === ''
        ? control.closest(
            '[role=radiogroup],[role=group],fieldset,[class*=radio-group],[class*=checkbox-group]',
          )
        : (control.form ?? document)
    return [...(scope?.querySelectorAll('input') ?? [control])].filter(
      (each) => each.type === control.type && each.name === control.name,
    )
  }

  function parentOf(element: Element): Element | null {
    if (element.parentElement !== null) return element.parentElement
    const root = element.getRootNode()
    return root instanceof ShadowRoot ? root.host : null
  }

  /** Controls of one container that are one field: all radios of a name, a select with the box a library draws for it. */
  function setsOf(container: Element, members: readonly HTMLElement[]): HTMLElement[][] {
    const item = tokens(container).some((token) => containerToken.test(token))
    const named = members.filter((member) => labelledBy(member) !== '')
    if (item && named.length < 2) return [[...members]]
    const sets = new Map<unknown, HTMLElement[]>()
    for (const member of members) {
      const key = markedSet(member)[0] ?? member
      sets.set(key, [...(sets.get(key) ?? []), member])
    }
    return [...sets.values()]
  }

  function describe(container: Element, set: readonly HTMLElement[], at: number): SeenField {
    const control = chief(set)
    control.setAttribute('data-field-at', String(at))
    const kind = kindOf(container, set, control)
    const { label, from } = labelOf(container, control)
    const requiredFrom = requiredOf(container, control)
    const input = control instanceof HTMLInputElement ? control : undefined
    const textarea = control instanceof HTMLTextAreaElement ? control : undefined
    const lengths = input ?? textarea
    const maxLength = lengths !== undefined && lengths.maxLength > 0 ? lengths.maxLength : undefined
    const minLength = lengths !== undefined && lengths.minLength > 0 ? lengths.minLength : undefined
    const min = numeric(control.getAttribute('min') ?? control.getAttribute('aria-valuemin'))
    const max = numeric(control.getAttribute('max') ?? control.getAttribute('aria-valuemax'))
    const options = optionsOf(set)
    const source = input?.getAttribute('pattern') ?? undefined
    const title = input?.title ?? ''
    return {
      at,
      key: control.getAttribute('name') ?? control.id ?? '',
      label,
      kind,
      labelFrom: from,
      required: requiredFrom !== undefined,
      requiredFrom,
      ...(minLength === undefined ? {} : { minLength }),
      ...(maxLength === undefined || (kind !== 'text' && kind !== 'textarea') ? {} : { maxLength }),
      ...(min === undefined || kind !== 'number' ? {} : { min }),
      ...(max === undefined || kind !== 'number' ? {} : { max }),
      ...(source === undefined || source === ''
        ? {}
        : { pattern: { source: `^(?:${source})$`, ...(title === '' ? {} : { message: title }) } }),
      ...(options === undefined ? {} : { options }),
      ...(kind === 'upload' ? { upload: uploadOf(container, control) } : {}),
      readOnly: lengths?.readOnly === true && kind === 'text',
      visible: isVisible(control) || isVisible(container),
      popup: kind === 'choice' && options === undefined,
    }
  }

  function chief(set: readonly HTMLElement[]): HTMLElement {
    const order = [
      'select',
      'input[type=file]',
      'input[type=radio]',
      'input[type=checkbox]',
      'textarea',
      'input',
    ]
    for (const selector of order) {
      const found = set.find((each) => each.matches(selector))
      if (found !== undefined) return found
    }
    return set[0] as HTMLElement
  }

  function kindOf(container: Element, set: readonly HTMLElement[], control: HTMLElement): string {
    if (control instanceof HTMLSelectElement) return control.multiple ? 'choices' : 'choice'
    if (control instanceof HTMLTextAreaElement || control.isContentEditable) return 'textarea'
    if (control instanceof HTMLInputElement) {
      if (control.type === 'file') return 'upload'
      if (control.type === 'radio') return 'choice'
      if (control.type === 'checkbox') return set.length > 1 ? 'choices' : 'switch'
      if (control.type === 'number') return 'number'
      if (/^(?:date|datetime-local|month)$/u.test(control.type)) return 'date'
    }
    const around: Element[] = []
    for (let step: Element | null = control; step !== null && step !== container; step = parentOf(step))
      around.push(step)
    const names = around.flatMap(tokens)
    if (names.some((name) => /^(?:[a-z]+-)?input-number(?:$|_)/u.test(name))) return 'number'
    if (names.some((name) => /(?:^|-)(?:date-picker|date-editor|picker)$|Wdate|datepicker/u.test(name)))
      return 'date'
    if (names.some((name) => /(?:^|-)(?:upload)$/u.test(name))) return 'upload'
    if (control.getAttribute('role') === 'spinbutton') return 'number'
    if (names.some((name) => /(?:^|-)(?:select|base-selection|select-view|cascader)$/u.test(name)))
      return 'choice'
    if (control.getAttribute('role') === 'combobox' && control.getAttribute('aria-haspopup') !== 'grid')
      return 'choice'
    if (/^(?:yyyy|请选择日期|选择日期)/iu.test(control.getAttribute('placeholder') ?? '')) return 'date'
    return 'text'
  }

  function labelledBy(control: HTMLElement): string {
    const labels =
      control instanceof HTMLInputElement ||
      control instanceof HTMLSelectElement ||
      control instanceof HTMLTextAreaElement
        ? [...(control.labels ?? [])]
        : []
    const ids = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/u).filter((id) => id !== '')
    const named = ids.map((id) => document.getElementById(id)?.textContent ?? '').join('')
    return (
      clean(control.getAttribute('aria-label') ?? '') ||
      clean(named) ||
      clean(labels.map((each) => ownText(each)).join(''))
    )
  }

  /** The words of an element without those of a control inside it, or of the labels inside it. */
  function ownText(element: Element, withoutLabels = false): string {
    const copy = element.cloneNode(true) as Element
    const controls = 'select,textarea,option,button'
    for (const inner of copy.querySelectorAll(withoutLabels ? `${controls},label` : controls)) inner.remove()
    return copy.textContent ?? ''
  }

  function labelOf(container: Element, control: HTMLElement): { label: string; from: 'attribute' | 'look' } {
    const item = tokens(container).some((token) => containerToken.test(token))
    if (item) {
      const inItem = [...container.querySelectorAll('label,[class*=label]')].find(
        (each) => !each.contains(control) && clean(ownText(each)) !== '',
      )
      if (inItem !== undefined) return { label: clean(ownText(inItem)), from: 'look' }
    }
    const several = markedSet(control).length > 1
    const group = control.closest<HTMLElement>('[role=radiogroup],[role=group]')
    const named = !several ? labelledBy(control) : group === null ? '' : labelledBy(group)
    if (named !== '') return { label: named, from: 'attribute' }
    const before = container.matches('td,dd') ? container.previousElementSibling : null
    if (before !== null && clean(before.textContent ?? '') !== '')
      return { label: clean(before.textContent ?? ''), from: 'look' }
    const legend = control.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
    if (clean(legend) !== '') return { label: clean(legend), from: 'look' }
    const text = container === control ? '' : clean(ownText(container, several))
    if (text !== '' && text.length <= 30) return { label: text, from: 'look' }
    return {
      label: clean(control.getAttribute('placeholder') ?? control.getAttribute('name') ?? ''),
      from: 'look',
    }
  }

  function clean(text: string): string {
    return text.replace(/[\s*＊:：]/gu, '').trim()
  }

  function requiredOf(container: Element, control: HTMLElement): 'attribute' | 'look' | undefined {
    if (control.hasAttribute('required') || control.getAttribute('aria-required') === 'true')
      return 'attribute'
    const places: Element[] = [container, ...container.querySelectorAll('label,[class*=label]')]
    const before = container.matches('td,dd') ? container.previousElementSibling : null
    if (before !== null) places.push(before)
    for (const label of control instanceof HTMLInputElement || control instanceof HTMLSelectElement
      ? [...(control.labels ?? [])]
      : [])
      places.push(label)
    for (const place of places) {
      if (tokens(place).some((token) => /(?:^|[-_])(?:is-)?required(?:$|[-_](?:mark|symbol))/u.test(token)))
        return 'look'
      if (place !== container || container.matches('td,dd,p,li')) {
        if (/^[\s*＊]*[*＊]|[*＊]\s*[:：]?$/u.test((place.textContent ?? '').trim())) return 'look'
      }
      for (const inner of place === container ? [] : [place, ...place.querySelectorAll('*')]) {
        for (const side of ['::before', '::after']) {
          if (/[*＊]/u.test(getComputedStyle(inner, side).content)) return 'look'
        }
        if (/(?:^|[-_])(?:required|asterisk)(?:$|[-_])/u.test(inner.getAttribute('class') ?? ''))
          return 'look'
      }
    }
    return undefined
  }

  function optionsOf(set: readonly HTMLElement[]): string[] | undefined {
    const select = set.find((each) => each instanceof HTMLSelectElement)
    if (select instanceof HTMLSelectElement)
      return [...select.options]
        .filter((option) => option.value !== '' && !/^[-=—\s]*请?选择/u.test(option.text))
        .map((option) => option.text.trim())
    const marked = set.filter((each) => each instanceof HTMLInputElement && /radio|checkbox/u.test(each.type))
    if (marked.length < 2) return undefined
    return marked.map((each) => labelledBy(each) || clean(each.parentElement?.textContent ?? ''))
  }

  function uploadOf(
    container: Element,
    control: HTMLElement,
  ): { accept: string[]; multiple: boolean; tip: string } {
    const accept = (control.getAttribute('accept') ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
    const tip = [...container.querySelectorAll('*')]
      .filter((each) => each.childElementCount === 0)
      .map((each) => (each.textContent ?? '').trim())
      .filter((text) => /MB|KB|不超过|格式|支持|只能上传|\d\s*M/iu.test(text))
      .join('；')
    return { accept, multiple: control.hasAttribute('multiple'), tip }
  }

  function numeric(text: string | null): number | undefined {
    if (text === null || text === '') return undefined
    const value = Number(text)
    return Number.isFinite(value) && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined
  }

  function isVisible(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
  }
}
