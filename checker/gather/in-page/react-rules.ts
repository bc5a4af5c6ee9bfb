import type { SeenRules } from '../seen-page.ts'
import type { FormItem, Loose, RuleShape } from './seen.ts'

/** Runs in the page, so it refers to nothing outside itself. The rules that React form items were given, found through its fibers. */
export function reactRules(shape: RuleShape): readonly SeenRules[] {
  const { keyOf, loose, shaped } = shape
  return shape.marked().flatMap((control) => {
    const item = reactItem(control)
    return item === undefined ? [] : [shaped(control, item)]
  })

  function reactItem(control: Element): FormItem | undefined {
    const parts: Loose[] = []
    const handle = Object.keys(control).find((key) => /^__react(?:Fiber|InternalInstance)\$/u.test(key))
    let fiber = handle === undefined ? undefined : loose(control, handle)
    for (; fiber !== undefined; fiber = loose(fiber, 'return')) {
      const props = loose(fiber, 'memoizedProps')
      if (props === undefined) continue
      const key = keyOf(props)
      if (key !== undefined && Array.isArray(props['rules']))
        return { key, rules: props['rules'] as unknown[], parts }
      if (
        key !== undefined &&
        'label' in props &&
        'name' in props &&
        fiber['elementType'] !== 'input' &&
        'children' in props
      )
        return { key, rules: [], parts }
      parts.push(props)
    }
    return undefined
  }
}
