import type { SeenRules } from '../seen-page.ts'
import type { FormItem, Loose, RuleShape } from './seen.ts'

/**
 * Runs in the page, so it refers to nothing outside itself. Reads the rule objects that Vue 2 and Vue 3 forms hold in memory,
 * production builds included, for the fields that `findFields` marked.
 */
export function vueRules(shape: RuleShape): readonly SeenRules[] {
  const { isLoose, keyOf, loose, roots, rulesFor, shaped } = shape
  const vue3Every: Loose[] = []
  const vue3 = vue3Instances()
  return shape.marked().flatMap((control) => {
    const item = vue3Item(control) ?? vue2Item(control)
    return item === undefined ? [] : [shaped(control, item)]
  })

  /** What has a label and rules is a form item, one without a key as well. */
  function isItem(props: Loose): boolean {
    return 'label' in props && ('rules' in props || 'rule' in props || keyOf(props) !== undefined)
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

  function vue3Item(control: Element): FormItem | undefined {
    const parts: Loose[] = []
    for (let element: Element | null = control; element !== null; element = element.parentElement) {
      for (const instance of vue3.get(element) ?? []) {
        const props = loose(instance, 'props')
        if (props === undefined) continue
        const key = keyOf(props) ?? ''
        const form = isItem(props) ? vue3Form(instance) : undefined
        if (form !== undefined) {
          const rules = rulesFor(props['rules'] ?? props['rule'], form, key)
          return {
            key,
            rules: props['required'] === true ? [{ required: true }, ...rules] : rules,
            parts: [...parts, ...partsWithin(element, instance), ...vue3Options(element)],
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

  function vue2Item(control: Element): FormItem | undefined {
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
      if (!isItem(props)) {
        parts.push(props, ...vue2Options(vm))
        continue
      }
      const key = typeof props['prop'] === 'string' ? props['prop'] : ''
      let form = loose(vm, '$parent')
      while (form !== undefined && !('rules' in (loose(form, '$props') ?? {}))) form = loose(form, '$parent')
      const rules = rulesFor(props['rules'], loose(form, '$props'), key)
      return {
        key,
        rules: props['required'] === true ? [{ required: true }, ...rules] : rules,
        parts,
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
}
