import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { readListTalk, type ListState } from '../../../bot/checklist/index.ts'
import { normaliseForTopics } from '../../../bot/understand/index.ts'

const numbers = z.array(z.int())
const cases = z
  .array(
    z.strictObject({
      说: z.string(),
      勾: numbers.optional(),
      没: numbers.optional(),
      余: z.string().optional(),
      哪一项: numbers.optional(),
      没有这一项: z.int().optional(),
      没有这个名字: z.string().optional(),
      看: z.enum(['open', 'whole', 'calls']).optional(),
      别的: z.literal(true).optional(),
    }),
  )
  .parse(parse(readFileSync(join(import.meta.dirname, 'list-talk.yaml'), 'utf8')))

const names = [
  '学徒培养实施方案',
  '企业与学徒签订的培养协议',
  '企业与培训机构签订的合作协议',
  '学徒花名册',
  '承诺书',
  '学徒身份证复印件',
  '劳动合同复印件',
  '集体培养协议',
]
const list: ListState = {
  stage: '备案',
  items: names.map((name, at) => ({ id: String(at + 1), name })),
  open: true,
}
const say = (text: string, state: ListState = list, done: readonly string[] = []) =>
  readListTalk(normaliseForTopics(text), state, new Set(done))

describe('what is said of a list', () => {
  it.each(cases)('$说', (each) => {
    const talk = say(each.说)
    if (each.别的 === true) expect(talk).toBeUndefined()
    else if (each.看 !== undefined) expect(talk).toEqual({ kind: 'show', what: each.看 })
    else if (each.哪一项 !== undefined) {
      expect(talk).toMatchObject({ kind: 'which', ids: each.哪一项.map(String), done: true })
      expect(talk?.kind === 'which' ? talk.ticks : []).toEqual([
        ...(each.勾 ?? []).map((number) => ({ id: String(number), done: true })),
        ...(each.没 ?? []).map((number) => ({ id: String(number), done: false })),
      ])
    } else if (each.没有这一项 !== undefined)
      expect(talk).toEqual({ kind: 'no-such-number', number: each.没有这一项 })
    else if (each.没有这个名字 !== undefined)
      expect(talk).toEqual({ kind: 'no-such-name', name: each.没有这个名字 })
    else {
      if (talk?.kind !== 'ticked') expect.fail(JSON.stringify(talk))
      const ids = (done: boolean) =>
        talk.ticks
          .filter((tick) => tick.done === done)
          .map(({ id }) => Number(id))
          .toSorted((left, right) => left - right)
      expect({ 勾: ids(true), 没: ids(false), 余: talk.rest }).toEqual({
        勾: each.勾 ?? [],
        没: each.没 ?? [],
        余: each.余 ?? '',
      })
    }
  })

  it('ticks what is left where the others are meant', () => {
    expect(say('其他的也好了', list, ['1', '2', '3', '4', '5', '6'])).toEqual({
      kind: 'ticked',
      ticks: [
        { id: '7', done: true },
        { id: '8', done: true },
      ],
      rest: '',
    })
  })

  it('takes the answer to which item was meant', () => {
    const asking: ListState = { ...list, choosing: { ids: ['2', '3', '8'], done: true } }
    const ticked = (...ids: string[]) => ({
      kind: 'ticked',
      ticks: ids.map((id) => ({ id, done: true })),
      rest: '',
    })
    expect(say('集体那份', asking)).toEqual(ticked('8'))
    expect(say('第3项', asking)).toEqual(ticked('3'))
    expect(say('都是', asking)).toEqual(ticked('2', '3', '8'))
    expect(say('无锡补多少', asking)).toBeUndefined()
  })

  it('takes back only what was just said', () => {
    expect(say('撤销')).toBeUndefined()
    expect(say('撤销', { ...list, last: [{ id: '1', done: false }] })).toEqual({ kind: 'undo' })
    expect(say('说错了', { ...list, last: [{ id: '1', done: false }] })).toEqual({ kind: 'undo' })
    expect(say('说错了', { ...list, open: false, last: [{ id: '1', done: false }] })).toBeUndefined()
  })
})
