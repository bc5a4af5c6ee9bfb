import type { SeenRule, SeenRules } from '../seen-page.ts'
import type { FormItem, Loose, RuleShape } from './seen.ts'

/** Runs in the page, so it refers to nothing outside itself. Brings the rule objects of all libraries into one shape. */
export function ruleShape(): RuleShape {
  const roots: (Document | ShadowRoot)[] = [document]
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot !== null) roots.push(element.shadowRoot)
    }
  }
  return { isLoose, loose, keyOf, rulesFor, lengthOf, shaped, marked, roots }

  function marked(): readonly Element[] {
    return roots.flatMap((root) => [...root.querySelectorAll('[data-field-at]')])
  }

  function shaped(control: Element, { key, rules, parts }: FormItem): SeenRules {
    const first = <T>(read: (props: Loose) => T | undefined) =>
      parts.map(read).find((each) => each !== undefined)
    const options = first(optionsIn)
    const maxLength = first((props) => lengthOf(props['maxlength'] ?? props['maxLength']))
    const upload = first(uploadOf)
    const multiple = parts.some(
      ({ multiple: several, mode }) => several === true || mode === 'multiple' || mode === 'tags',
    )
    const numeric = isNumeric(parts)
    return {
      at: Number(control.getAttribute('data-field-at')),
      key,
      rules: rules.flatMap((rule) => normalise(rule, numeric)),
      ...(options === undefined ? {} : { options }),
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(upload === undefined ? {} : { upload }),
      ...(multiple ? { multiple } : {}),
    }
  }

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

  /** Options a component was given; those of a tree with the way to them. */
  function optionsIn(props: Loose): string[] | undefined {
    const names = loose(props, 'fieldNames') ?? loose(props, 'props') ?? {}
    const tree = props['treeData'] ?? ('nodeKey' in props ? props['data'] : undefined)
    return labelsIn(props['options'], names, 'path') ?? labelsIn(tree, names, 'nodes')
  }

  /** `path`: only the ends of a tree can be chosen; `nodes`: every node can. */
  function labelsIn(
    options: unknown,
    names: Loose,
    tree: 'path' | 'nodes',
    before = '',
  ): string[] | undefined {
    if (!Array.isArray(options) || options.length === 0) return undefined
    const named = (option: Loose, key: string) => {
      const name = names[key]
      return typeof name === 'string' ? option[name] : option[key]
    }
    const labels = options.flatMap((option: unknown) => {
      if (typeof option === 'string' || typeof option === 'number') return [`${before}${String(option)}`]
      if (!isLoose(option)) return []
      const grouped = option['options']
      if (Array.isArray(grouped)) return labelsIn(grouped, names, tree, before) ?? []
      const label =
        named(option, 'label') ?? option['title'] ?? option['content'] ?? option['text'] ?? option['value']
      const own = typeof label === 'string' || typeof label === 'number' ? [`${before}${String(label)}`] : []
      const below = labelsIn(
        named(option, 'children'),
        names,
        tree,
        tree === 'path' ? own.map((each) => `${each}/`).join('') : '',
      )
      return below === undefined ? own : tree === 'path' ? below : [...own, ...below]
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

  function uploadOf(props: Loose): SeenRules['upload'] {
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
    const counted = raw['type'] !== 'array'
    const length = lengthOf(raw['len'] ?? (typeof raw['length'] === 'number' ? raw['length'] : undefined))
    const low = typeof raw['min'] === 'number' ? raw['min'] : undefined
    const high = typeof raw['max'] === 'number' ? raw['max'] : undefined
    const minLength = lengthOf(raw['minLength']) ?? length ?? (numeric || !counted ? undefined : low)
    const maxLength = lengthOf(raw['maxLength']) ?? length ?? (numeric || !counted ? undefined : high)
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
