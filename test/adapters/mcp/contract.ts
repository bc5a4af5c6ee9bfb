import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { createLibrary } from '../../../adapters/http/index.ts'
import { emptyState } from '../../../bot/index.ts'
import { checklistFor, loadDaysOff, parseProfile } from '../../../knowledge/index.ts'
import { callError, toolText } from './results.ts'

const assistant = loadAssistant()
const { knowledge } = assistant
const asOf = '2025-03-01'

/** What every transport gives: the chat's answers, the page's search, the command's checklist, the texts. */
export function describeServer(connect: () => Promise<Client>): void {
  let client: Client
  beforeAll(async () => {
    client = await connect()
  })
  const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args })

  describe('the same answers as the chat, with the same citations', () => {
    test.each([
      ['subsidy', ['阳泉的企业，30名高级工全部拿证，培训1年，能补多少？']],
      ['subsidy', ['无锡，25名高级工', '要是只有20人拿证呢？']],
      ['eligibility', ['北京的劳务派遣人员能参加学徒制吗？']],
      ['eligibility', ['学徒离职了要多少天内报备？']],
      ['subsidy', ['今天天气怎么样']],
    ])('%s %j', async (name, turns) => {
      let state = emptyState
      let expected
      for (const turn of turns) {
        const result = assistant.turn(state, turn, asOf)
        state = result.state
        expected = result.reply
      }
      const result = await call(name, { question: turns.at(-1), earlier: turns.slice(0, -1), asOf })
      expect(result.structuredContent).toEqual({ ...expected, notUsed: [] })
      expect(toolText(result)).toBe(expected?.text)
    })

    test('a profile alone is a question: the sum in 分, with its clause', async () => {
      const profile = {
        region: '阳泉',
        cohorts: [
          {
            level: '高级工',
            headcount: 30,
            years: 1,
            outcome: { certified: 30, passedNoCert: 0, failed: 0 },
          },
        ],
        dates: { 抽签: '2024-04-02' },
      }
      const { structuredContent } = await call('subsidy', { profile, asOf })
      expect(structuredContent).toMatchObject({
        outcome: 'answer',
        amounts: expect.arrayContaining([expect.objectContaining({ kind: 'total', fen: 15_000_000 })]),
        notUsed: [{ key: 'dates.抽签' }],
      })
    })
  })

  test('search_policy: the clauses the page finds, of a place and those above it', async () => {
    const places = knowledge.corpus.places.upwards('yangquan').map(({ id }) => id)
    const text = '离职后多少天报备'
    const results = createLibrary(knowledge).search({ text, places, document: undefined, limit: 3, asOf })
    const found = await call('search_policy', { query: text, place: '阳泉', limit: 3, asOf })
    expect(found.structuredContent).toEqual({ results })
    expect(results).toHaveLength(3)
  })

  test('get_clause: by what a citation says, whole, raw, and as a resource at its address', async () => {
    const { structuredContent } = await call('get_clause', {
      document: '晋人社厅发〔2023〕9号',
      provision: '三 › （四）',
      asOf,
    })
    const document = knowledge.corpus.get('shanxi-2023-9')
    expect(structuredContent).toMatchObject({
      document: { id: 'shanxi-2023-9' },
      clauses: [
        {
          provision: '三 › （四）',
          uri: 'policy://documents/shanxi-2023-9/clauses/3.4',
          citation: { document: '晋人社厅发〔2023〕9号', status: '未见废止' },
        },
      ],
    })
    const { contents } = await client.readResource({ uri: 'policy://documents/shanxi-2023-9/clauses/3.4' })
    const [content] = contents
    const text = content !== undefined && 'text' in content ? content.text : ''
    expect(text).toContain('给予企业每人每年5000元的补助')
    expect(document?.raw).toContain(text)
    expect(structuredContent).toMatchObject({ clauses: [{ text }] })
    const spaced = await call('get_clause', { document: 'shanxi-2023-9', provision: '三>（四）', asOf })
    expect(spaced.structuredContent).toEqual(structuredContent)
  })

  test('checklist: what the command prints', async () => {
    const profile = {
      region: '无锡',
      cohorts: [{ level: '高级工', headcount: 25 }],
      dates: { 离职: '2025-06-20' },
    }
    const parsed = parseProfile(profile)
    if (parsed.kind !== 'profile') throw new TypeError('the fixture does not parse')
    const parts = { knowledge, daysOff: loadDaysOff() }
    const expected = checklistFor(parts, parsed.profile, { stage: '变更离职', asOf })
    if (expected.kind !== 'checklist') throw new TypeError('the fixture names no place')
    const { structuredContent } = await call('checklist', { profile, stage: '变更离职', asOf })
    expect(structuredContent).toEqual(JSON.parse(JSON.stringify(expected.checklist)))
    expect(expected.checklist.deadlines.map(({ due }) => due)).toEqual(['2025-07-05'])
  })

  describe('bad input is told, and the next call is answered', () => {
    test.each([
      ['subsidy', {}, '请至少给 question 或 profile [no-question]'],
      ['subsidy', { question: '  ' }, '[empty]'],
      ['subsidy', { question: '补多少', asOf: '2025-13-01' }, 'asOf'],
      ['subsidy', { question: '补多少', city: '无锡' }, 'city'],
      ['subsidy', { profile: { region: '无锡', cohorts: '三十人' } }, '[bad-profile]'],
      ['eligibility', { profile: { region: '无锡' } }, 'question'],
      ['search_policy', { query: '标准', place: '火星' }, '[unknown-place]'],
      ['search_policy', { query: '标准', document: 'mars-2024' }, '[unknown-document]'],
      ['get_clause', { document: 'wuxi-2024', provision: '九十九' }, '[unknown-provision]'],
      ['checklist', { profile: { region: '火星' } }, '[unknown-place]'],
      ['checklist', { profile: { region: '无锡' }, stage: '吃饭' }, 'stage'],
    ])('%s %j', async (name, args, words) => {
      expect(callError(await call(name, args))).toContain(words)
    })

    test('a resource that is not held', async () => {
      await expect(client.readResource({ uri: 'policy://documents/mars-2024' })).rejects.toThrow(
        '没有收录「mars-2024」',
      )
    })
  })

  test('resources: the list, and each document as printed', async () => {
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual([
      'policy://documents',
      ...knowledge.corpus.documents.map(({ id }) => `policy://documents/${id}`),
    ])
    const { contents } = await client.readResource({ uri: 'policy://documents/wuxi-2024' })
    const { raw, parsed } = knowledge.corpus.get('wuxi-2024') ?? {}
    expect(contents).toMatchObject([{ text: raw?.slice(parsed?.start, parsed?.end) }])
  })

  test('prompts: a question and a filing', async () => {
    const { prompts } = await client.listPrompts()
    expect(prompts.map(({ name }) => name)).toEqual(['answer_with_clauses', 'prepare_filing'])
    const { messages } = await client.getPrompt({
      name: 'answer_with_clauses',
      arguments: { question: '无锡补多少' },
    })
    expect(messages).toMatchObject([{ content: { text: expect.stringContaining('无锡补多少') } }])
  })
}
