import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { checklist } from '../../../adapters/cli/checklist.ts'
import { checklist as contract } from '../../../adapters/http/contract/index.ts'
import { loadDaysOff, loadKnowledge } from '../../../knowledge/index.ts'

const parts = { knowledge: loadKnowledge(), daysOff: loadDaysOff() }

async function run(args: readonly string[], input: string) {
  let out = ''
  let err = ''
  const output = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
    colour: false,
  }
  const code = await checklist(args, Readable.from([Buffer.from(input)]), output, () => parts, '2025-03-01')
  return { code, out, err }
}

const wuxi = { region: '无锡', cohorts: [{ level: '高级工', headcount: 25 }], dates: { 离职: '2025-06-20' } }

test('--json prints one Checklist, of the contract the server keeps', async () => {
  const { code, out } = await run(['--json', '--stage', '变更离职'], JSON.stringify(wuxi))
  expect(code).toBe(0)
  const list = contract.parse(JSON.parse(out))
  expect(list).toMatchObject({ region: '无锡市', stage: '变更离职', asOf: '2025-03-01' })
  expect(
    list.items.map(({ name, handling, providedBy, original }) => [name, handling, providedBy, original]),
  ).toEqual([['学徒离职情况报备', '提交', '企业', '未写']])
  expect(list.deadlines.map(({ due, yours, dutyBearer }) => [due, yours, dutyBearer])).toEqual([
    ['2025-07-05', true, '企业、培训机构'],
  ])
})

test('as text it names what to hand in, by when, whom to ask, and what is not held', async () => {
  const { code, out } = await run([], JSON.stringify(wuxi))
  expect(code).toBe(0)
  for (const words of [
    '□ 开班备案申请（提交，企业出）',
    '2025-07-05  无锡离职报备期限',
    '打电话问清的事',
    '清单在未入库的附件中',
  ])
    expect(out).toContain(words)
})

describe('exit codes', () => {
  test.each([
    [
      'dates that contradict',
      ['--json'],
      { ...wuxi, dates: { 期满: '2025-01-31', 考核完成: '2025-02-20' } },
      1,
    ],
    ['a city without a text', ['--json'], { region: '深圳' }, 1],
    ['a place nobody knows', ['--json'], { region: '火星' }, 2],
    ['a key misspelt', ['--json'], { regoin: '无锡' }, 2],
    ['no such stage', ['--json', '--stage', '验收'], wuxi, 2],
    ['a day that is none', ['--json', '--as-of', '2025-02-30'], wuxi, 2],
  ])('%s', async (_name, args, profile, code) => {
    const result = await run(args, JSON.stringify(profile))
    expect(result.code).toBe(code)
    expect(result.err).not.toBe('')
    const printed: unknown = JSON.parse(result.out)
    expect(printed).toHaveProperty(code === 2 ? 'error.hint' : 'items')
  })

  test.each([
    ['nothing', '', 'empty'],
    ['no JSON', '{"region":', 'bad-json'],
    ['a byte-order mark is fine', `\uFEFF${JSON.stringify(wuxi)}`, undefined],
  ])('%s', async (_name, input, error) => {
    const result = await run(['--json'], input)
    const printed: unknown = JSON.parse(result.out)
    if (error === undefined) expect(result.code).toBe(0)
    else expect(printed).toHaveProperty('error.code', error)
  })
})

test('the key of a bad profile is named, with what to do', async () => {
  const { err } = await run(
    [],
    JSON.stringify({ region: '无锡', cohorts: [{ level: '高级', headcount: 2 }] }),
  )
  expect(err).toContain(
    '「cohorts[0].level」（等级）写的是「高级」。只能写：初级工、中级工、高级工、技师、高级技师',
  )
})
