import { describe, expect, it } from 'vitest'
import { layOut, nodeSize } from '../../../adapters/web/library/graph-layout.ts'

const held = (id: string) => ({ held: true as const, id })
const other = (name: string) => ({ held: false as const, name })

describe('layOut', () => {
  const graph = layOut(
    [],
    [
      { kind: '转发', from: held('cover'), to: held('body') },
      { kind: '依据', from: held('body'), to: other('规划') },
      { kind: '引用', from: held('body'), to: other('指南') },
      { kind: '废止', from: other('新通知'), to: held('old') },
    ],
  )
  const column = (key: string) => graph.nodes.find((node) => node.key === key)?.x

  it('places what a document points to on its right', () => {
    expect(column('cover')).toBe(column('新通知'))
    expect(column('body')).toBe(column('old'))
    expect(column('规划')).toBe(column('指南'))
    expect([column('cover'), column('body'), column('规划')]).toEqual(
      [column('cover'), column('body'), column('规划')].sort((a = 0, b = 0) => a - b),
    )
  })

  it('lets no two boxes overlap and keeps all inside the drawing', () => {
    for (const [at, a] of graph.nodes.entries()) {
      expect(a.x + nodeSize.width).toBeLessThanOrEqual(graph.width)
      expect(a.y + nodeSize.height).toBeLessThanOrEqual(graph.height)
      for (const b of graph.nodes.slice(at + 1))
        expect(a.x !== b.x || Math.abs(a.y - b.y) >= nodeSize.height).toBe(true)
    }
  })

  it('ends on a circle of references', () => {
    const circle = layOut(
      [],
      [
        { kind: '引用', from: held('a'), to: held('b') },
        { kind: '引用', from: held('b'), to: held('a') },
      ],
    )
    expect(circle.edges).toHaveLength(2)
  })
})
