import { AIMessage, ToolMessage } from '@langchain/core/messages'
import { fakeModel } from '@langchain/core/testing'
import { createAgent } from 'langchain'
import { describe, expect, test } from 'vitest'
import { createLibrary } from '../../../adapters/http/index.ts'
import { langchainTools, PolicyRetriever } from '../../../adapters/llm/for-agents.ts'
import { toolPorts } from '../../../adapters/tool-ports.ts'
import { policyTools } from '../../../adapters/tools/index.ts'
import { emptyState } from '../../../bot/index.ts'
import { asOf, assistant } from './talk.ts'

const ports = {
  ...toolPorts(assistant, () => asOf),
  findFiles: () => Promise.resolve({ kind: 'missing' as const, path: '/nowhere' }),
}
const tools = langchainTools(ports)
const called = async (name: string, args: Record<string, unknown>) => {
  const one = tools.find((each) => each.name === name)
  const message: unknown = await one?.invoke({ type: 'tool_call', id: 'c1', name, args })
  if (!(message instanceof ToolMessage)) throw new TypeError('no message of a tool')
  return { text: message.content, artifact: message.artifact as unknown }
}

test('the six tools of the Model Context Protocol, under the same names', () => {
  expect(tools.map(({ name }) => name)).toEqual(policyTools(ports).map(({ name }) => name))
  expect(tools).toHaveLength(6)
})

describe('the same results as the protocol’s', () => {
  test.each([
    ['subsidy', { question: '无锡高级工25人备案两年都取证，能补多少', asOf }],
    ['eligibility', { question: '北京的劳务派遣人员能参加学徒制吗', asOf }],
    ['search_policy', { query: '离职后多少天报备', place: '阳泉', limit: 3, asOf }],
    ['get_clause', { document: 'shanxi-2023-9', provision: '三 › （四）', asOf }],
    ['checklist', { profile: { region: '无锡', cohorts: [{ level: '高级工', headcount: 25 }] }, asOf }],
  ])('%s', async (name, args) => {
    const own = await policyTools(ports)
      .find((each) => each.name === name)
      ?.call(args, new AbortController().signal)
    if (own?.kind !== 'done') expect.fail('refused')
    expect(await called(name, args)).toEqual({ text: own.text, artifact: own.body })
  })

  test('the reply is the chat’s, with its citations', async () => {
    const question = '无锡高级工25人备案两年都取证，能补多少'
    const { reply } = assistant.turn(emptyState, question, asOf)
    expect(await called('subsidy', { question, asOf })).toEqual({
      text: reply.text,
      artifact: { ...reply, notUsed: [] },
    })
  })

  test('what cannot be done is said, with its code', async () => {
    expect(await called('search_policy', { query: '标准', place: '火星' })).toMatchObject({
      artifact: { refused: 'unknown-place' },
    })
    expect(await called('check_workbook', { paths: ['/nowhere'] })).toMatchObject({
      artifact: { refused: 'no-such-file' },
    })
    await expect(called('subsidy', { question: '补多少', city: '无锡' })).rejects.toThrow(/schema/u)
  })
})

test('an agent of LangChain gets figure and clause', async () => {
  const model = fakeModel()
    .respondWithTools([
      { name: 'subsidy', args: { question: '阳泉高级工学徒每人每年补多少', asOf }, id: 'c1' },
    ])
    .respond(new AIMessage('每人每年5000元'))
  const agent = createAgent({ model, tools: [...tools] })
  const { messages } = await agent.invoke({ messages: [{ role: 'user', content: '阳泉补多少' }] })
  const given = messages.find((message) => message instanceof ToolMessage)
  expect(given?.content).toContain('给予企业每人每年5000元的补助')
})

describe('the retriever', () => {
  test('finds what the page finds, with where it stands', async () => {
    const retriever = new PolicyRetriever({ ports, place: '阳泉', limit: 3, asOf })
    const found = await retriever.invoke('离职后多少天报备')
    const places = assistant.knowledge.corpus.places.upwards('yangquan').map(({ id }) => id)
    const hits = createLibrary(assistant.knowledge).search({
      text: '离职后多少天报备',
      places,
      document: undefined,
      limit: 3,
      asOf,
    })
    expect(found.map(({ pageContent }) => pageContent)).toEqual(hits.map(({ quote }) => quote))
    for (const { pageContent, metadata } of found) {
      const document = assistant.knowledge.corpus.get(String(metadata['documentId']))
      expect(document?.raw.slice(Number(metadata['start']), Number(metadata['end']))).toBe(pageContent)
      expect(metadata).toMatchObject({
        jurisdiction: '山西省',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      })
    }
  })

  test('does not go elsewhere for a place it has no texts of', async () => {
    await expect(new PolicyRetriever({ ports, place: '火星' }).invoke('标准')).rejects.toThrow('火星')
  })
})
