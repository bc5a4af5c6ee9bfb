import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { chat } from '../../../adapters/cli/chat.ts'
import type { Assistant } from '../../../bot/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-chat-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

async function said(lines: readonly string[], exportTo = folder): Promise<string> {
  let out = ''
  const code = await chat(
    ['--plain', '--export-to', exportTo],
    {
      input: Readable.from([lines.map((line) => `${line}\n`).join('')]),
      stdout: new PassThrough(),
      isTerminal: false,
    },
    { out: (text) => (out += text), err: (text) => (out += text), colour: false },
    () => ({ assistant }),
    { today: '2026-07-01', now: () => '2026-07-01T08:00:00.000Z' },
  )
  expect(code).toBe(0)
  return out
}

describe('the commands of a conversation', () => {
  it('writes the 测算表 of the last sum to a file, and never over another', async () => {
    const lines = ['无锡高级工20个一年都拿证，补多少', '为什么', '导出', '/export']
    const out = await said(lines)
    const files = readdirSync(folder).toSorted()
    expect(files).toEqual(['学徒制补贴测算表-2026-07-01-2.xlsx', '学徒制补贴测算表-2026-07-01.xlsx'])
    expect(out).toContain(`测算表已存为 ${join(folder, '学徒制补贴测算表-2026-07-01.xlsx')}`)
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.readFile(join(folder, '学徒制补贴测算表-2026-07-01.xlsx'))
    const cells: unknown[] = []
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => cells.push(cell.value))
    })
    expect(cells).toContain('无锡高级工20个一年都拿证，补多少')
    expect(cells).toContain(120_000)
    expect(cells).toContain('20人 × 6000元/人年 × 1年')
    expect(cells.some((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell)).toBe(false)
  })

  it('says so when nothing was reckoned, and when the folder cannot be written', async () => {
    expect(await said(['导出'])).toContain('还没有算过金额，没有可以导出的。')
    const out = await said(['无锡高级工20个一年都拿证，补多少', '导出'], join(folder, '没有这个文件夹'))
    expect(out).toContain('测算表没有存成')
    expect(out).toContain('请用 --export-to 换一个文件夹')
  })

  it('shows the clause in context and starts again', async () => {
    const out = await said(['无锡高级工20个一年都拿证，补多少', '/source', '/new', '/why'])
    expect(out).toContain('（上文）')
    expect(out).toContain('好的，已重新开始')
    expect(out).toContain('还没有可以解释的回答')
  })
})
