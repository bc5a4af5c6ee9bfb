import type { Draft } from './draft.ts'

/**
 * A paragraph after the last numbered provision belongs to the whole document (尾段) when every other provision of that
 * list is a single paragraph: 广州's 「各区人社部门请于…」 after 五、, 山西's 「本方案未尽事宜…」 after 五、（三）.
 */
export function liftTail(root: Draft): void {
  const at = root.children.findLastIndex((child) => NUMBERED.has(child.kind))
  const last = root.children[at]
  if (last === undefined) return
  const list = root.children.filter((child) => child.kind === last.kind)
  const tail = takeTail(last, list)
  if (tail === undefined) return
  tail.word = '尾段'
  root.children.splice(at + 1, 0, tail)
}

function takeTail(last: Draft, list: readonly Draft[]): Draft | undefined {
  const inner = last.children.at(-1)
  if (inner !== undefined && NUMBERED.has(inner.kind)) {
    return takeTail(
      inner,
      last.children.filter((child) => child.kind === inner.kind),
    )
  }
  const others = list.filter((each) => each !== last)
  const [own, tail] = last.children
  const single = others.length >= 2 && others.every((each) => each.children.length === 0)
  if (!single || last.children.length !== 2 || own?.kind !== 'paragraph' || tail?.kind !== 'paragraph')
    return undefined
  last.children = []
  return tail
}

const NUMBERED: ReadonlySet<Draft['kind']> = new Set(['chapter', 'article', 'section', 'subsection', 'item'])
