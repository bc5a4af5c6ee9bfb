import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../../adapters/config.ts'
import {
  chatResponse,
  checkAccepted,
  checkColumns,
  checkResult,
  checkRows,
  columnMapping,
  errorBody,
  job as jobBody,
} from '../../../adapters/http/contract/index.ts'
import { createLog } from '../../../adapters/log.ts'
import { startServer, type RunningServer } from '../../../adapters/server.ts'

const idNumber = '140302199003070012'
const people = [
  ['王建国', '男', idNumber, '在岗职工'],
  ['李秀英', '女', '140302199003070020', '新录用人员'],
] as const

let folder = ''
let server: RunningServer
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xuetutong-checks-'))
  const read = readConfig({ PORT: '0', XUETUTONG_DATA: folder })
  if (read.kind !== 'config') throw new Error('bad config')
  const log = createLog('debug', { write: (line) => void logged.push(line) })
  server = await startServer(read.config, log)
}, 60_000)

afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function rosterBytes(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册')
  sheet.addRow(['企业新型学徒制花名册'])
  sheet.addRow(['企业名称：阳泉某公司', '', '', '', '', '', '', '时间：2024年4月1日'])
  sheet.addRow(
    '序号 姓名 性别 年龄 学历 身份证号 具体工作部门 学徒类别 职业(工种) 培养目标 培养起时 培养期限 合作培训机构'.split(
      ' ',
    ),
  )
  for (const [at, [name, sex, number, kind]] of people.entries())
    sheet.addRow([
      at + 1,
      name,
      sex,
      34,
      '大专',
      number,
      '车间',
      kind,
      '钳工',
      '中级工',
      '2024-03-01',
      '1年',
      '某学院',
    ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const at = (path: string) => `${server.address}${path}`

async function upload(
  files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[],
  fields: Record<string, string> = {},
) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files) form.append('files', new Blob([bytes]), name)
  return fetch(at('/api/v1/checks'), { method: 'POST', body: form })
}

async function finished(jobId: string) {
  const response = await fetch(at(`/api/v1/jobs/${jobId}/events`), {
    headers: { accept: 'text/event-stream' },
  })
  const events = (await response.text())
    .split('\n')
    .filter((line) => line.startsWith('data: {'))
    .map((line) => jobBody.parse(JSON.parse(line.slice('data: '.length))))
  const last = events.at(-1)
  if (last === undefined) throw new Error('no event')
  return { events, last }
}

function filesUnder(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('a check over HTTP', () => {
  test('uploads, is followed, gives a report and an annotated copy, and is deleted', async () => {
    const accepted = await upload([['附件1 花名册.xlsx', await rosterBytes()]], {
      region: '阳泉',
      asOf: '2024-04-02',
    })
    expect(accepted.status).toBe(202)
    const { jobId } = checkAccepted.parse(await accepted.json())
    const { last } = await finished(jobId)
    expect(last).toMatchObject({ kind: 'check', state: 'done' })
    const result = checkResult.parse(last.result)
    expect(result.summary.files).toEqual([
      { file: '附件1 花名册.xlsx', sheet: '花名册', form: '附件1', rows: 2 },
    ])
    expect(result.asOf).toBe('2024-04-02')
    expect(result.findings).toContainEqual(
      expect.objectContaining({
        code: 'value-not-listed',
        severity: '错误',
        value: '在岗职工',
        where: expect.objectContaining({
          file: '附件1 花名册.xlsx',
          cell: 'H4',
          rows: [4],
          field: '学徒类别',
        }) as unknown,
      }),
    )
    expect(result.files.map(({ name, kind }) => [name, kind])).toEqual([
      ['report.html', 'html'],
      ['report.json', 'json'],
      ['rows.json', 'rows'],
      ['columns.json', 'columns'],
      ['附件1 花名册_检查标注.xlsx', 'annotated'],
    ])

    const copy = await fetch(
      at(`/api/v1/jobs/${jobId}/files/${encodeURIComponent('附件1 花名册_检查标注.xlsx')}`),
    )
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await copy.arrayBuffer())
    expect(JSON.stringify(book.getWorksheet('花名册')?.getCell('H4').note)).toContain('请改为「提升人员」')

    const rows = checkRows.parse(await (await fetch(at(`/api/v1/jobs/${jobId}/files/rows.json`))).json())
    expect(rows.find(({ row }) => row === 4)).toMatchObject({ name: '王建国', sheet: '花名册' })
    const html = await (await fetch(at(`/api/v1/jobs/${jobId}/files/report.html`))).text()
    for (const shown of [JSON.stringify(last), JSON.stringify(rows), html, logged.join('\n')])
      for (const [, , number] of people) expect(shown).not.toContain(number)

    const left = filesUnder(folder).filter((path) => path.includes('jobs'))
    expect(left.every((path) => path.includes('output'))).toBe(true)
    expect((await fetch(at(`/api/v1/jobs/${jobId}`), { method: 'DELETE' })).status).toBe(204)
    expect(filesUnder(folder).filter((path) => path.includes('jobs'))).toEqual([])
    expect((await fetch(at(`/api/v1/jobs/${jobId}`))).status).toBe(404)
  })

  test('an ID number in a file name is masked wherever it shows', async () => {
    const accepted = await upload([[`王建国${idNumber}.xlsx`, await rosterBytes()]])
    const { jobId } = checkAccepted.parse(await accepted.json())
    const { events } = await finished(jobId)
    expect(JSON.stringify(events)).not.toContain(idNumber)
    expect(JSON.stringify(events)).toContain('王建国1403**********0012')
  })

  test('columns are told once and used by every later check', async () => {
    const roster = new TextEncoder().encode(
      ['人员,证照,练到哪级', `王建国,${idNumber},初级工`, '李秀英,140302199003070020,高级工'].join('\n'),
    )
    const check = async () => {
      const accepted = await upload([['名单.csv', roster]], { region: '无锡', asOf: '2024-06-30' })
      const { last } = await finished(checkAccepted.parse(await accepted.json()).jobId)
      const { findings, files } = checkResult.parse(last.result)
      const name = files.find(({ kind }) => kind === 'columns')?.name ?? ''
      const columns = checkColumns.parse(
        await (await fetch(at(`/api/v1/jobs/${last.id}/files/${name}`))).json(),
      )
      return { codes: findings.map(({ code, where }) => `${code} ${where.cell ?? ''}`), columns }
    }
    const before = await check()
    expect(before.codes).not.toContain('requirement-unmet C2')
    expect(before.columns[0]?.columns.map(({ title, meaning }) => [title, meaning])).toEqual([
      ['人员', undefined],
      ['证照', 'id-number'],
      ['练到哪级', undefined],
    ])
    expect(JSON.stringify(before.columns)).not.toContain(idNumber)
    const put = (columns: Record<string, string | null>) =>
      fetch(at('/api/v1/columns'), {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ columns }),
      })
    expect((await put({ 人员: '谁' })).status).toBe(422)
    expect(
      columnMapping.parse(await (await put({ 人员: 'name', 练到哪级: 'target', 证照: '' })).json()).columns,
    ).toEqual({ 人员: 'name', 练到哪级: 'target', 证照: '' })
    const after = await check()
    expect(after.codes).toContain('requirement-unmet C2')
    expect(after.columns[0]?.columns[1]).not.toHaveProperty('meaning')
    await put({ 证照: null, 人员: null, 练到哪级: null })
    const kept = columnMapping.parse(await (await fetch(at('/api/v1/columns'))).json())
    expect(kept.columns).toEqual({})
    expect(kept.meanings).toContainEqual({ id: 'name', title: '姓名' })
  })

  test('the chat tells how the last check came out, without figures and values', async () => {
    const ask = async () => {
      const response = await fetch(at('/api/v1/chat'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '帮我看看这个表' }),
      })
      return chatResponse.parse(await response.json()).reply
    }
    const accepted = await upload([['附件1.xlsx', await rosterBytes()]], {
      region: '阳泉',
      asOf: '2024-04-02',
    })
    const { jobId } = checkAccepted.parse(await accepted.json())
    await finished(jobId)
    const { text, outcome, amounts } = await ask()
    expect(outcome).toBe('answer')
    expect(amounts).toEqual([])
    expect(text).toContain('刚才交来的文件查完了：错误')
    expect(text).toContain('- 错误 学徒类别 附件1.xlsx 花名册 第4行')
    expect(text).toContain(`/check?job=${jobId}`)
    expect(text).not.toContain(idNumber)
    await fetch(at(`/api/v1/jobs/${jobId}`), { method: 'DELETE' })
    expect((await ask()).text).not.toContain(jobId)
  })

  test('a check that is stopped while it runs leaves nothing', async () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `人${String(index)},${idNumber}`)
    const bytes = new TextEncoder().encode(['姓名,身份证号', ...rows].join('\n'))
    const accepted = await upload(
      Array.from({ length: 20 }, (_, index) => [`${String(index)}.csv`, bytes] as const),
    )
    const { jobId } = checkAccepted.parse(await accepted.json())
    const before = jobBody.parse(await (await fetch(at(`/api/v1/jobs/${jobId}`))).json())
    expect(['queued', 'running']).toContain(before.state)
    expect((await fetch(at(`/api/v1/jobs/${jobId}`), { method: 'DELETE' })).status).toBe(204)
    expect((await fetch(at(`/api/v1/jobs/${jobId}`))).status).toBe(404)
    expect(filesUnder(folder).filter((path) => path.includes(jobId))).toEqual([])
  })

  test('a file that is no workbook is one finding with the way out', async () => {
    const accepted = await upload([['花名册.xlsx', new Uint8Array([1, 2, 3])]])
    const { jobId } = checkAccepted.parse(await accepted.json())
    const { last } = await finished(jobId)
    const { findings } = checkResult.parse(last.result)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ severity: '错误', where: { file: '花名册.xlsx' } })
  })

  test.each([
    ['no file', [], {}, 400, 'no-file'],
    ['a place nobody knows', ['a.xlsx'], { region: '火星' }, 400, 'bad-region'],
    ['a name of two places', ['a.xlsx'], { region: '朝阳' }, 400, 'bad-region'],
    ['a stage that is none', ['a.xlsx'], { stage: '吃饭' }, 400, 'bad-stage'],
    ['no date', ['a.xlsx'], { asOf: '明天' }, 400, 'bad-request'],
    ['a field that is none', ['a.xlsx'], { colour: '红' }, 400, 'bad-request'],
    ['a profile that is none', ['a.xlsx'], { profileId: 'nobody' }, 404, 'unknown-profile'],
  ] as const)('%s is told and leaves nothing behind', async (_, names, fields, status, code) => {
    const response = await upload(
      names.map((name) => [name, new Uint8Array([1])] as const),
      fields,
    )
    expect(response.status).toBe(status)
    expect(errorBody.parse(await response.json()).error).toMatchObject({
      code,
      hint: expect.any(String) as string,
    })
    expect(filesUnder(folder).filter((path) => path.includes('jobs') && !path.includes('output'))).toEqual([])
  })

  test('a body that is not multipart', async () => {
    const response = await fetch(at('/api/v1/checks'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(415)
  })

  test('a file over the limit', async () => {
    const response = await upload([['大.xlsx', new Uint8Array(21 * 1024 * 1024)]])
    expect(response.status).toBe(413)
    expect(errorBody.parse(await response.json()).error.code).toBe('too-large')
  })
})
