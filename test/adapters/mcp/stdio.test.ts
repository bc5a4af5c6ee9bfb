import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { createLibrary } from '../../../adapters/http/index.ts'
import { emptyState } from '../../../bot/index.ts'
import { runCheck } from '../../../checker/index.ts'
import { checklistFor, loadDaysOff, parseProfile } from '../../../knowledge/index.ts'
import { book, officialRoster, withCell, writeExceljs } from '../../checker/index.ts'
import { callError, toolText } from './results.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-mcp-'))
const assistant = loadAssistant()
const { knowledge } = assistant
const asOf = '2025-03-01'
const client = new Client({ name: 'test', version: '1' })
const wrongLines: string[] = []

beforeAll(async () => {
  // A line on standard output that is no message of the protocol arrives here.
  client.onerror = (error) => {
    wrongLines.push(error.message)
  }
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: ['--import', './test/config/typescript-loader.mjs', 'adapters/cli/main.ts', 'mcp'],
      cwd: root,
    }),
  )
})
afterAll(async () => {
  await client.close()
  rmSync(folder, { recursive: true, force: true })
  expect(wrongLines).toEqual([])
})

const call = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args })

test('six tools, each with a schema of what goes in and what comes out, all read-only', async () => {
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'search_policy',
    'get_clause',
    'subsidy',
    'eligibility',
    'checklist',
    'check_workbook',
  ])
  for (const { inputSchema, outputSchema, annotations } of tools) {
    expect(Object.keys(inputSchema.properties ?? {})).not.toEqual([])
    expect(Object.keys(outputSchema?.properties ?? {})).not.toEqual([])
    expect(annotations?.readOnlyHint).toBe(true)
  }
})

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
        { level: '高级工', headcount: 30, years: 1, outcome: { certified: 30, passedNoCert: 0, failed: 0 } },
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

describe('check_workbook', () => {
  const clean = join(folder, '全套.xlsx')
  const faulty = join(folder, '附件1.xlsx')
  beforeAll(async () => {
    await writeExceljs(book().book, clean)
    const layout = officialRoster(3)
    const wrong = withCell(layout.book, '附件1', layout.roster.at(1, 'apprentice-kind'), '在岗职工')
    await writeExceljs(wrong, faulty)
  })

  test('a clean book: the money; a faulty one: the finding with its cell, as the checker reports it', async () => {
    const paid = await call('check_workbook', { paths: [clean], region: '阳泉', asOf: '2024-06-30' })
    expect(paid.structuredContent).toMatchObject({
      summary: { money: { eligible: 10, expectedFen: 5_000_000 } },
    })
    const inputs = [{ path: faulty, file: '附件1.xlsx' }]
    const { report } = await runCheck({ inputs, asOf: '2024-06-30' }, { knowledge })
    const found = await call('check_workbook', { paths: [faulty], asOf: '2024-06-30' })
    expect(found.structuredContent).toEqual(JSON.parse(JSON.stringify(report)))
    expect(report.findings.map(({ code, where }) => `${code} ${where.cell ?? ''}`)).toContain(
      'value-not-listed H6',
    )
  })

  test.each([
    [{ paths: ['附件1.xlsx'] }, '不是绝对路径。请写从根目录或盘符开始的路径 [relative-path]'],
    [{ paths: [join(folder, '没有.xlsx')] }, '[no-such-file]'],
    [{ paths: [faulty], region: '火星' }, '「火星」不认识。请写市或省的全称，如 阳泉市 [unknown-place]'],
    [{ paths: [] }, 'paths'],
  ])('refuses %j', async (args, words) => {
    expect(callError(await call('check_workbook', args))).toContain(words)
  })
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
