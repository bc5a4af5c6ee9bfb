import type { Draft } from './draft.ts'

/**
 * Names the unnumbered paragraphs at document level: what a notice says before the text it promulgates (通知正文),
 * the words before 一、 (引言), or, where nothing is numbered, the whole text (正文).
 */
export function nameOpening(root: Draft): void {
  const first = root.children.findIndex((child) => NUMBERED.has(child.kind))
  const before = first === -1 ? root.children : root.children.slice(0, first)
  const inner = before.findLastIndex((child) => child.kind === 'front' && child.word === '标题')
  root.children.forEach((child, at) => {
    if (child.kind !== 'paragraph' && child.kind !== 'entry') return
    if (inner !== -1 && at < inner) child.word = '通知正文'
    else if (first === -1) child.word = '正文'
    else child.word = at < first ? '引言' : '尾段'
  })
}

const NUMBERED: ReadonlySet<Draft['kind']> = new Set(['chapter', 'article', 'section', 'subsection', 'item'])
