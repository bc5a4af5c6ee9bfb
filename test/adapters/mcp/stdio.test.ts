import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { runCheck } from '../../../checker/index.ts'
import { book, officialRoster, withCell, writeExceljs } from '../../checker/index.ts'
import { describeServer } from './contract.ts'
import { callError } from './results.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-mcp-'))
const assistant = loadAssistant()
const { knowledge } = assistant
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

describeServer(() => Promise.resolve(client))

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
