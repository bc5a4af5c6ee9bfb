/**
 * Runs in the page, so it refers to nothing outside itself. Reads the rule objects that Vue 2, Vue 3 and React forms hold in
 * memory, production builds included, for the fields that `seeControls` marked.
 */
export interface SeenRule {
  readonly required?: boolean
  readonly message?: string
  readonly pattern?: { readonly source: string; readonly flags: string }
  readonly minLength?: number
  readonly maxLength?: number
  readonly min?: number
  readonly max?: number
  /** A function of the page: what it demands is not known, and it may ask the server. */
  readonly custom?: boolean
}

export interface SeenRules {
  readonly at: number
  readonly key: string
  readonly rules: readonly SeenRule[]
  readonly options?: readonly string[]
  readonly maxLength?: number
  readonly upload?: {
    readonly accept: readonly string[]
    readonly maxFiles?: number
    readonly maxMegabytes?: number
  }
}

export function seeRules(): SeenRules[] {
  type Loose = Record<string, unknown>
  interface Item {
    readonly key: string
    readonly numeric: boolean
    readonly rules: readonly unknown[]
    readonly parts: readonly Loose[]
  }
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    }
  }
  const marked = roots.flatMap((root) => [...root.querySelectorAll('[data-field-at]')])
  const vue3Every: Loose[] = []
  const vue3 = vue3Instances()
  return marked.flatMap((control) => {
    const item = vue3Item(control) ?? vue2Item(control) ?? reactItem(control)
    if (item === undefined) return []
    const options = item.parts
      .map((props) => optionLabels(props['options']))
      .find((each) => each !== undefined)
    const lengths = item.parts
      .map((props) => lengthOf(props['maxlength'] ?? props['maxLength']))
      .find((each) => each !== undefined)
    const upload = item.parts.map(uploadOf).find((each) => each !== undefined)
    return [
      {
        at: Number(control.getAttribute('data-field-at')),
        key: item.key,
        rules: item.rules.flatMap((rule) => normalise(rule, item.numeric)),
        ...(options === undefined ? {} : { options }),
        ...(lengths === undefined ? {} : { maxLength: lengths }),
        ...(upload === undefined ? {} : { upload }),
      },
    ]
  })

  function isLoose(value: unknown): value is Loose {
    return typeof value === 'object' && value !== null
  }

  function loose(value: unknown, key: string): Loose | undefined {
    if (!isLoose(value)) return undefined
    try {
      const inner = value[key]
      return isLoose(inner) ? inner : undefined
    } catch {
      return undefined
    }
  }

  function keyOf(props: Loose): string | undefined {
    for (const name of ['prop', 'path', 'field', 'name']) {
      const value = props[name]
      if (typeof value === 'string' && value !== '') return value
      if (Array.isArray(value) && value.length > 0) return value.map(String).join('.')
    }
    return undefined
  }

  function rulesFor(own: unknown, form: Loose | undefined, key: string): readonly unknown[] {
    const list = (value: unknown): readonly unknown[] =>
      Array.isArray(value) ? value : isLoose(value) ? [value] : []
    const ofForm = loose(form, 'rules')
    if (ofForm === undefined) return list(own)
    let at: unknown = ofForm[key]
    if (at === undefined) {
      at = ofForm
      for (const step of key.split('.')) at = isLoose(at) ? at[step] : undefined
    }
    return [...list(own), ...list(at)]
  }

  function vue3Instances(): Map<Element, Loose[]> {
    const instances = new Map<Element, Loose[]>()
    const seen = new Set<unknown>()
    const queue: unknown[] = []
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        const vnode: unknown = Reflect.get(element, '_vnode')
        if (vnode !== undefined && vnode !== null) queue.push(vnode)
      }
    }
    for (let at = 0; at < queue.length && at < 200_000; at += 1) {
      const vnode = queue[at]
      if (!isLoose(vnode) || seen.has(vnode)) continue
      seen.add(vnode)
      const children = vnode['children']
      if (Array.isArray(children)) queue.push(...(children as unknown[]))
      queue.push(loose(vnode['suspense'], 'activeBranch'))
      const instance = loose(vnode, 'component')
      if (instance === undefined) continue
      vue3Every.push(instance)
      const subTree = loose(instance, 'subTree')
      queue.push(subTree)
      const element = elementOf(subTree)
      if (element !== undefined) instances.set(element, [...(instances.get(element) ?? []), instance])
    }
    return instances
  }

  function elementOf(vnode: Loose | undefined): Element | undefined {
    const node = vnode?.['el']
    if (node instanceof Element) return node
    return node instanceof Node && node.nextSibling instanceof Element ? node.nextSibling : undefined
  }

  function vue3Item(control: Element): Item | undefined {
    const parts: Loose[] = []
    for (let element: Element | null = control; element !== null; element = element.parentElement) {
      for (const instance of vue3.get(element) ?? []) {
        const props = loose(instance, 'props')
        if (props === undefined) continue
        const key = keyOf(props)
        const form = key === undefined ? undefined : vue3Form(instance)
        if (key !== undefined && form !== undefined && 'label' in props) {
          const rules = rulesFor(props['rules'] ?? props['rule'], form, key)
          return {
            key,
            rules: props['required'] === true ? [{ required: true }, ...rules] : rules,
            parts: [...parts, ...partsWithin(element, instance), ...vue3Options(element)],
            numeric: isNumeric(parts),
          }
        }
        parts.push(props)
      }
    }
    return undefined
  }

  function vue3Form(instance: Loose): Loose | undefined {
    for (let parent = loose(instance, 'parent'); parent !== undefined; parent = loose(parent, 'parent')) {
      const props = loose(parent, 'props')
      if (props !== undefined && ('rules' in props || 'model' in props)) return props
    }
    return undefined
  }

  /** The props of components inside a form item, in the order of the page. */
  function partsWithin(element: Element, item: Loose): Loose[] {
    return [...element.querySelectorAll('*')].flatMap((inner) =>
      (vue3.get(inner) ?? [])
        .filter((instance) => instance !== item)
        .map((instance) => loose(instance, 'props'))
        .filter((props) => props !== undefined),
    )
  }

  /** Options that are components of their own, wherever the page draws them; given back as other libraries hold them. */
  function vue3Options(element: Element): Loose[] {
    const found = vue3Every.flatMap((instance) => {
      const name = loose(instance, 'type')?.['name']
      const props = loose(instance, 'props')
      if (typeof name !== 'string' || !/option$/iu.test(name) || props === undefined) return []
      const label = props['label'] ?? props['value']
      if (typeof label !== 'string' && typeof label !== 'number') return []
      for (let parent = loose(instance, 'parent'); parent !== undefined; parent = loose(parent, 'parent')) {
        const drawn = elementOf(loose(parent, 'subTree'))
        if (drawn !== undefined && element.contains(drawn)) return [{ label: String(label) }]
      }
      return []
    })
    return found.length === 0 ? [] : [{ options: found }]
  }

  function vue2Item(control: Element): Item | undefined {
    const parts: Loose[] = []
    let vm: Loose | undefined
    for (
      let element: Element | null = control;
      element !== null && vm === undefined;
      element = element.parentElement
    )
      vm = loose(element, '__vue__')
    for (; vm !== undefined; vm = loose(vm, '$parent')) {
      const props = loose(vm, '$props')
      if (props === undefined) continue
      const key = typeof props['prop'] === 'string' && props['prop'] !== '' ? props['prop'] : undefined
      if (key === undefined || !('label' in props)) {
        parts.push(props, ...vue2Options(vm))
        continue
      }
      let form = loose(vm, '$parent')
      while (form !== undefined && !('rules' in (loose(form, '$props') ?? {}))) form = loose(form, '$parent')
      const rules = rulesFor(props['rules'], loose(form, '$props'), key)
      return {
        key,
        rules: props['required'] === true ? [{ required: true }, ...rules] : rules,
        parts,
        numeric: isNumeric(parts),
      }
    }
    return undefined
  }

  /** Vue 2 selects hold their options as components; given back in the shape other libraries have. */
  function vue2Options(vm: Loose): Loose[] {
    const found: { label: string }[] = []
    const queue: unknown[] = [vm]
    for (let at = 0; at < queue.length && at < 5000; at += 1) {
      const each = queue[at]
      if (!isLoose(each)) continue
      const name = loose(each, '$options')?.['name']
      const props = loose(each, '$props')
      if (typeof name === 'string' && /option$/iu.test(name) && props !== undefined) {
        const label = props['label'] ?? props['value']
        if (typeof label === 'string' || typeof label === 'number') found.push({ label: String(label) })
      }
      const children = each['$children']
      if (Array.isArray(children)) queue.push(...(children as unknown[]))
    }
    return found.length === 0 ? [] : [{ options: found }]
  }

  function reactItem(control: Element): Item | undefined {
    const parts: Loose[] = []
    const handle = Object.keys(control).find((key) => /^__react(?:Fiber|InternalInstance)\$/u.test(key))
    let fiber = handle === undefined ? undefined : loose(control, handle)
    for (; fiber !== undefined; fiber = loose(fiber, 'return')) {
      const props = loose(fiber, 'memoizedProps')
      if (props === undefined) continue
      const key = keyOf(props)
      if (key !== undefined && Array.isArray(props['rules']))
        return { key, rules: props['rules'] as unknown[], parts, numeric: isNumeric(parts) }
      if (
        key !== undefined &&
        'label' in props &&
        'name' in props &&
        fiber['elementType'] !== 'input' &&
        'children' in props
      )
        return { key, rules: [], parts, numeric: isNumeric(parts) }
      parts.push(props)
    }
    return undefined
  }

  function optionLabels(options: unknown): string[] | undefined {
    if (!Array.isArray(options) || options.length === 0) return undefined
    const labels = options.flatMap((option: unknown) => {
      if (typeof option === 'string' || typeof option === 'number') return [String(option)]
      if (!isLoose(option)) return []
      const children = option['options'] ?? option['children']
      if (Array.isArray(children)) return optionLabels(children) ?? []
      const label = option['label'] ?? option['content'] ?? option['text'] ?? option['value']
      return typeof label === 'string' || typeof label === 'number' ? [String(label)] : []
    })
    return labels.length === 0 ? undefined : labels
  }

  function lengthOf(value: unknown): number | undefined {
    const number = isLoose(value) ? value['length'] : value
    return typeof number === 'number' && number > 0 && Number.isInteger(number)
      ? number
      : typeof number === 'string' && /^[1-9]\d*$/u.test(number)
        ? Number(number)
        : undefined
  }

  function uploadOf(props: Loose): SeenRules['upload'] | undefined {
    if (!('action' in props || 'beforeUpload' in props || 'fileSize' in props || 'customRequest' in props))
      return undefined
    const types = props['accept'] ?? props['fileType'] ?? props['format']
    const accept = Array.isArray(types)
      ? types.map(String)
      : typeof types === 'string'
        ? types.split(',').map((each) => each.trim())
        : []
    const files = props['limit'] ?? props['maxCount'] ?? props['max']
    const megabytes = props['fileSize']
    const kilobytes = props['maxSize']
    return {
      accept: accept.filter((each) => each !== ''),
      ...(typeof files === 'number' && files > 0 ? { maxFiles: files } : {}),
      ...(typeof megabytes === 'number' && megabytes > 0
        ? { maxMegabytes: megabytes }
        : typeof kilobytes === 'number' && kilobytes > 0
          ? { maxMegabytes: kilobytes / 1024 }
          : {}),
    }
  }

  function isNumeric(parts: readonly Loose[]): boolean {
    return parts.some((props) => 'precision' in props || 'stepStrictly' in props || 'decimalPlaces' in props)
  }

  function normalise(raw: unknown, numericField: boolean): SeenRule[] {
    if (typeof raw === 'function') return [{ custom: true }]
    if (!isLoose(raw)) return []
    const pattern = raw['pattern'] ?? raw['match']
    const message = typeof raw['message'] === 'string' ? raw['message'] : undefined
    const numeric = numericField || raw['type'] === 'number' || raw['type'] === 'integer'
    const length = lengthOf(raw['len'] ?? (typeof raw['length'] === 'number' ? raw['length'] : undefined))
    const low = typeof raw['min'] === 'number' ? raw['min'] : undefined
    const high = typeof raw['max'] === 'number' ? raw['max'] : undefined
    const minLength = lengthOf(raw['minLength']) ?? length ?? (numeric ? undefined : low)
    const maxLength = lengthOf(raw['maxLength']) ?? length ?? (numeric ? undefined : high)
    return [
      {
        ...(raw['required'] === true ? { required: true } : {}),
        ...(message === undefined ? {} : { message }),
        ...(pattern instanceof RegExp
          ? { pattern: { source: pattern.source, flags: pattern.flags } }
          : typeof pattern === 'string'
            ? { pattern: { source: pattern, flags: '' } }
            : {}),
        ...(minLength === undefined ? {} : { minLength }),
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(numeric && low !== undefined ? { min: low } : {}),
        ...(numeric && high !== undefined ? { max: high } : {}),
        ...(typeof raw['validator'] === 'function' || typeof raw['asyncValidator'] === 'function'
          ? { custom: true }
          : {}),
      },
    ]
  }
}
