import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../../knowledge/index.ts'
import { flow, pieces } from '../../../adapters/web/reader/pieces.ts'

const offset = fc.integer({ min: 0, max: 40 })

describe('pieces', () => {
  it('covers the stretch without gaps or overlap, marking exactly what the mark and the stretch share', () => {
    fc.assert(
      fc.property(offset, offset, offset, offset, (a, b, from, to) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const cut = pieces(start, end, { from, to })
        const covered = cut.flatMap((piece) => range(piece.from, piece.to))
        expect(covered).toEqual(range(start, end))
        const marked = cut.filter((piece) => piece.marked).flatMap((piece) => range(piece.from, piece.to))
        expect(marked).toEqual(range(start, end).filter((at) => at >= from && at < to))
      }),
    )
  })
})

describe('flow', () => {
  it.each([
    ['开展实施企业新型学徒制培\n\n训，按规定申领', '开展实施企业新型学徒制培训，按规定申领'],
    ['#### 一、职业技能培训任务\n', '一、职业技能培训任务'],
    ['<p>1.企业职工</p>', '1.企业职工'],
    ['part one\npart two', 'part one part two'],
    ['培训 4 个等级', '培训 4 个等级'],
    ['---\n\n正文', '正文'],
  ])('%j reads %j', (stored, read) => {
    expect(flow(stored, false, true)).toBe(read)
  })

  it('keeps the lines of a letterhead', () => {
    expect(flow('\n忻州市财政局\n\n2023年9月19日\n', true, true)).toBe('忻州市财政局\n2023年9月19日\n')
  })

  it('changes no character of any stored text but white space and mark-up', () => {
    const bare = (text: string) =>
      text.replace(/<[^<>\n]*>|\*\*|^\s*#{1,6}\s|^\s*-{3,}\s*$/gmu, '').replace(/\s/gu, '')
    for (const { raw } of loadCorpus().documents) expect(bare(flow(raw, false, true))).toBe(bare(raw))
  })
})

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index)
}
