import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask } from '../../../adapters/cli/ask.ts'
import { askLine, lineLimit } from '../../../adapters/cli/ask-lines.ts'
import { turnLimit } from '../../../adapters/conversation/index.ts'
import type { Output } from '../../../adapters/cli/output.ts'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const line = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))

describe('a bad line names itself and says what to do', () => {
  const rows: readonly (readonly [string, Uint8Array, string, RegExp])[] = [
    ['not JSON', line('无锡补多少'), 'bad-json', /第 7 行.*不是合法的 JSON/u],
    ['half an object', line('{"id":"1","turns":["a"'), 'bad-json', /第 7 行/u],
    ['a bare array', line([]), 'bad-shape', /每行应是/u],
    ['no turns', line({ id: '1' }), 'bad-shape', /turns/u],
    ['turns of numbers', line({ id: '1', turns: [1] }), 'bad-shape', /turns/u],
    ['no turn at all', line({ id: '1', turns: [] }), 'bad-shape', /1 到 200/u],
    ['201 turns', line({ id: '1', turns: Array.from({ length: 201 }, () => '你好') }), 'bad-shape', /200/u],
    ['an unknown key', line({ id: '1', turns: ['你好'], trun: 1 }), 'bad-shape', /不认识的键：trun/u],
    ['an empty turn', line({ id: '1', turns: ['你好', '  '] }), 'empty', /turns\[1\].*请写上问题/u],
    ['a turn too long', line({ id: '1', turns: ['长'.repeat(turnLimit + 1)] }), 'too-long', /上限 10000/u],
    [
      'a line too long',
      line(`{"id":"1","turns":["${'长'.repeat(lineLimit / 2)}"]}`),
      'too-long',
      /请拆成几个对话/u,
    ],
    ['control characters', line({ id: '1', turns: ['无锡\u0000补多少'] }), 'control-characters', /二进制/u],
    ['binary', Uint8Array.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]), 'not-utf8', /UTF-8/u],
    ['GBK', Uint8Array.from([0xce, 0xde, 0xce, 0xfd]), 'not-utf8', /UTF-8/u],
    [
      'a date that is none',
      line({ id: '1', turns: ['你好'], asOf: '2026-02-30' }),
      'bad-date',
      /2026-02-30/u,
    ],
    ['a date with words', line({ id: '1', turns: ['你好'], asOf: '去年' }), 'bad-date', /2024-04-02/u],
    [
      'deep nesting',
      line(`{"id":"1","turns":${'['.repeat(5000)}${']'.repeat(5000)}}`),
      'bad-shape',
      /格式不对/u,
    ],
  ]
  it.each(rows)('%s', async (_, bytes, code, words) => {
    const result = await askLine({ assistant }, bytes, 7, '2026-11-21')
    expect(result).toMatchObject({ id: null, error: { line: 7, code } })
    if ('error' in result) expect(result.error.message).toMatch(words)
  })
})

describe('odd but legal text is answered', () => {
  it.each([
    ['10,000 digits', '9'.repeat(10_000)],
    ['emoji', '😀🏭👷‍♀️❓'],
    ['brackets', '（'.repeat(2000)],
    ['half a surrogate', 'a\ud800b'],
    ['line breaks', '无锡\n\n高级工\r\n补多少'],
  ])('%s', async (_, turn) => {
    const result = await askLine({ assistant }, line({ id: 1, turns: [turn] }), 1, '2026-11-21')
    expect(result).toMatchObject({ id: 1 })
    if ('replies' in result) expect(result.replies[0]?.answer.length).toBeGreaterThan(5)
  })
})

describe('ask --jsonl', () => {
  const run = async (input: string | Uint8Array, chunk = 7) => {
    const printed: string[] = []
    const output: Output = {
      out: (text) => printed.push(text),
      err: (text) => printed.push(text),
      colour: false,
    }
    const bytes = Buffer.from(typeof input === 'string' ? new TextEncoder().encode(input) : input)
    const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
      bytes.subarray(at * chunk, at * chunk + chunk),
    )
    const code = await ask(['--jsonl'], Readable.from(pieces), output, () => ({ assistant }), '2026-11-21')
    return { code, lines: printed.join('').split('\n').filter(Boolean) }
  }
  const shape = z.union([
    z.strictObject({ id: z.union([z.string(), z.number()]), replies: z.array(z.unknown()) }),
    z.strictObject({
      id: z.null(),
      error: z.strictObject({ line: z.number(), code: z.string(), message: z.string() }),
    }),
  ])

  it('answers the rest when a line in the middle is broken, and exits 1', async () => {
    const good = (id: string) => JSON.stringify({ id, turns: ['无锡高级工20个一年都过，补多少'] })
    const { code, lines } = await run(`${good('a')}\n{broken\n\n${good('b')}\r\n`)
    expect(code).toBe(1)
    const results = lines.map((text) => shape.parse(JSON.parse(text)))
    expect(results.map((result) => result.id)).toEqual(['a', null, 'b'])
    expect(results[1]).toMatchObject({ error: { line: 2, code: 'bad-json' } })
  })

  it('exits 0 when every line was answered, also without a last line break', async () => {
    const { code, lines } = await run('{"id":"a","turns":["你好"]}')
    expect(code).toBe(0)
    expect(lines).toHaveLength(1)
  })

  it('keeps reading after a line of several megabytes', async () => {
    const huge = `{"id":"x","turns":["${'a'.repeat(3_000_000)}"]}\n{"id":"y","turns":["你好"]}\n`
    const { code, lines } = await run(huge, 65_536)
    expect(code).toBe(1)
    expect(lines.map((text) => shape.parse(JSON.parse(text)).id)).toEqual([null, 'y'])
  })

  it.each(['', '\n\n  \r\n'])('says so when it is given nothing (%j), and exits 1', async (input) => {
    const { code, lines } = await run(input)
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('没有读到任何对话')])
  })
})
