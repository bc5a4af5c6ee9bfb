import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant, type ConversationState, type TurnResult } from '../../../bot/index.ts'
import { checklistFor, loadDaysOff, parseProfile } from '../../../knowledge/index.ts'

const asOf = '2026-07-01'
let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

function talk(turns: readonly string[], from: ConversationState = emptyState): TurnResult {
  let state = from
  let result: TurnResult | undefined
  for (const turn of turns) {
    result = assistant.turn(state, turn, asOf)
    state = result.state
  }
  return result ?? expect.fail('no turn')
}
const answer = (...turns: string[]) => talk(turns).reply.answer
const itemLines = (text: string) => text.split('\n').filter((line) => /^\d+\. [☐☑] /u.test(line))

describe('asking for a list', () => {
  it('gives what room 备 lists, item for item, with clauses that stand in the texts', () => {
    for (const [region, stage] of [
      ['太原', '备案'],
      ['阳泉', '补贴申领'],
      ['无锡', '备案'],
      ['无锡', '补贴申领'],
      ['北京', '开班'],
      ['广州', '培训过程'],
    ] as const) {
      const { reply, state } = talk([`我们在${region}，给我列一下${stage}要交的材料`])
      const profile = parseProfile({ region })
      if (profile.kind === 'bad') expect.fail(region)
      const parts = { knowledge: assistant.knowledge, daysOff: loadDaysOff() }
      const result = checklistFor(parts, profile.profile, { stage, asOf })
      if (result.kind !== 'checklist') expect.fail(region)
      const { items } = result.checklist
      expect(items.length).toBeGreaterThan(0)
      expect(state.list?.items).toEqual(items.map(({ id, name }) => ({ id, name })))
      expect(itemLines(reply.answer).map((line, at) => line.includes(items[at]?.name ?? '?'))).toEqual(
        items.map(() => true),
      )
      expect(reply.trace.map(({ rule }) => rule)).toEqual(items.map(({ id }) => id))
      for (const [at, { citation }] of reply.trace.entries())
        expect(reply.citations[citation[0] ?? -1]).toEqual(items[at]?.clause)
      for (const { sourceFile, start, end, quote } of reply.citations) {
        const source = assistant.knowledge.corpus.documents.find(({ file }) => file === sourceFile)
        expect(source?.raw.slice(start, end)).toBe(quote)
      }
      expect(reply.answer.replace(/\s/gu, '').length).toBeLessThanOrEqual(900)
    }
  })

  it('says who provides, original or copy, the form, and the clause', () => {
    expect(itemLines(answer('太原备案材料列个清单'))).toEqual([
      '1. ☐ 学徒培养实施方案（提交；企业出）〔四（二）〕',
      '2. ☐ 企业与学徒签订的培养协议（提交；企业出）〔四（二）〕',
      '3. ☐ 企业与培训机构签订的合作协议（提交；企业出）〔四（二）〕',
      '4. ☐ 学徒花名册（提交；企业出；用附件1）〔四（二）〕',
      '5. ☐ 承诺书（提交；企业出；企业负责部门、合作培训机构盖章；用附件4）〔四（二）〕',
      '6. ☐ 学徒身份证复印件（复印件；留存备查；学徒出）〔四（二）〕',
      '7. ☐ 劳动合同复印件（复印件；留存备查；企业出）〔四（二）〕',
      '8. ☐ 集体培养协议（提交；企业出；同一批次、同类职业（工种）的才要；不是必须）〔二（三）〕',
    ])
  })

  it('asks for the place and the step first, each once', () => {
    const first = talk(['给我列个材料清单'])
    expect(first.reply).toMatchObject({ outcome: 'ask', missing: ['region'] })
    const second = talk(['无锡'], first.state)
    expect(second.reply).toMatchObject({ outcome: 'ask', missing: ['stage'] })
    const third = talk(['申领补贴的'], second.state)
    expect(third.reply.answer).toContain('无锡市补贴申领材料清单，共6项')
  })

  it('ends with what only a telephone call settles', () => {
    const text = answer('广州备案材料清单')
    expect(text).toContain('广州市的文本没有列出备案要交哪些材料，不猜。')
    expect(text).toContain('打电话问清的事：\n1. 问所在区人力资源和社会保障局：附件1')
    expect(talk(['广州备案材料清单']).reply.outcome).toBe('not_stated')
  })

  it('names the document that would list the papers where it is not held', () => {
    const { reply } = talk(['北京备案材料清单'])
    expect(reply.outcome).toBe('not_stated')
    expect(reply.answer.split('\n')[0]).toBe(
      '据已废止的京人社能发〔2022〕11号，北京市的文本没有逐项列出备案材料：清单在《北京市企业新型学徒制工作指导手册》里，这份文件没有收录，不猜。文本提到的有：',
    )
  })

  it('leaves out what the facts rule out, and asks the one fact that keeps most open', () => {
    const open = talk(['阳泉申领补贴的材料列个清单'])
    expect(itemLines(open.reply.answer)).toHaveLength(9)
    expect(open.reply.missing).toHaveLength(1)
    const certified = talk(['阳泉高级工25个都拿证了，申领补贴的材料列个清单'])
    expect(itemLines(certified.reply.answer)).toHaveLength(7)
    expect(itemLines(certified.reply.answer).join('')).not.toContain('岗位聘用证明')
    expect(certified.reply.missing).toEqual([])
    const told = talk(['都拿证了'], open.state)
    expect(itemLines(told.reply.answer)).toEqual(itemLines(certified.reply.answer))
    expect(itemLines(talk(['不清楚'], open.state).reply.answer)).toHaveLength(9)
  })

  it('follows to another step and another place, and never borrows', () => {
    const wuxi = ['无锡申领补贴的材料列个清单']
    expect(answer(...wuxi, '那备案的呢')).toContain('无锡市备案材料清单')
    const beijing = talk([...wuxi, '换成北京呢'])
    expect(beijing.reply.answer).toContain('北京市的文本没有写补贴申领要交哪些材料')
    expect(beijing.reply.answer).not.toContain('承诺函')
    expect(new Set(beijing.reply.citations.map(({ document }) => document))).toEqual(
      new Set(['京人社能发〔2022〕11号']),
    )
  })

  it('leaves a plain question to the rule', () => {
    const { reply, state } = talk(['太原备案要什么材料'])
    expect(state.list).toBeUndefined()
    expect(itemLines(reply.answer)).toEqual([])
  })
})

describe('ticking by talking', () => {
  const begun = ['太原备案材料列个清单']

  it('ticks by number and by name, and tells what is left', () => {
    const { reply, ticked, state } = talk([...begun, '花名册和合同已经准备好，承诺书还没有'])
    expect(reply.answer.split('\n').slice(0, 3)).toEqual([
      '已勾：第4项 学徒花名册、第7项 劳动合同复印件。',
      '记为还没有：第5项 承诺书。',
      '共8项，还差6项：',
    ])
    const ids = [4, 7, 5].map((number) => state.list?.items[number - 1]?.id ?? '')
    expect(ticked).toEqual({ [ids[0] ?? '']: true, [ids[1] ?? '']: true, [ids[2] ?? '']: false })
    expect(reply.trace[3]?.value).toMatch(/^已备好；/u)
    expect(reply.trace[4]?.value).toMatch(/^未备；/u)
  })

  it('is complete only when all are', () => {
    const { reply } = talk([...begun, '1到7都有了', '集体协议也好了'])
    expect(reply.answer).toContain('8项都齐了。')
    expect(reply.answer).toContain('打电话问清的事：')
    expect(answer(...begun, '1到7都有了', '还差什么').split('\n')[0]).toBe('共8项，还差1项：')
  })

  it('takes back the last, also after a look at the list', () => {
    const back = talk([...begun, '第1项好了', '第2项好了', '还差什么', '撤销'])
    expect(back.reply.answer.split('\n').slice(0, 2)).toEqual(['已撤销刚才那一步。', '共8项，还差7项：'])
    expect(itemLines(back.reply.answer).map((line) => Number.parseInt(line, 10))).toEqual([
      2, 3, 4, 5, 6, 7, 8,
    ])
  })

  it('asks which where a name fits several, and takes the answer', () => {
    const asked = talk([...begun, '协议好了'])
    expect(asked.reply).toMatchObject({ outcome: 'ask', missing: ['item'] })
    expect(asked.state.ticks ?? {}).toEqual({})
    expect(talk(['集体那份'], asked.state).reply.answer).toContain('已勾：第8项 集体培养协议。')
  })

  it('ticks what is sure beside a name that fits several', () => {
    const asked = talk([...begun, '花名册、协议都弄好了'])
    expect(asked.reply.answer.split('\n')[0]).toBe('已勾：第4项 学徒花名册。')
    expect(asked.reply.missing).toEqual(['item'])
    expect(Object.values(asked.ticked ?? {})).toEqual([true])
    expect(talk(['第2项'], asked.state).reply.answer).toContain('还差6项')
    expect(talk(['撤销'], asked.state).reply.answer).toContain('还差8项')
  })

  it('answers a question asked in the same breath', () => {
    const { reply, ticked } = talk([...begun, '花名册好了，承诺书要盖章吗'])
    expect(reply.answer.split('\n')[0]).toBe('已勾：第4项 学徒花名册。')
    expect(reply.answer).toContain('盖章')
    expect(Object.values(ticked ?? {})).toEqual([true])
  })

  it('keeps the ticks through other questions, but no longer takes 撤销 for them', () => {
    const later = talk([...begun, '第3项好了', '太原高级工一年补多少'])
    expect(later.state.list?.open).toBe(false)
    expect(talk(['撤销'], later.state).ticked).toBeUndefined()
    expect(talk(['还差什么'], later.state).reply.answer.split('\n')[0]).toBe('共8项，还差7项：')
  })

  it('a fact is no tick, a tick no fact', () => {
    const { state, ticked } = talk([...begun, '25个高级工都拿证了'])
    expect(ticked).toBeUndefined()
    expect(state.shared).toMatchObject({ headcount: 25, level: '高级工', certified: true })
    expect(talk([...begun, '合同好了']).state.shared).toEqual({})
  })
})
