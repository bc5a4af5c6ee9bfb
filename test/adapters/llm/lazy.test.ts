import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const run = promisify(execFile)

/** `xuetutong ask` in a process that says on standard error which packages of LangChain it loads. */
async function ask(env: Readonly<Record<string, string>>) {
  const args = [
    '--import',
    './test/config/typescript-loader.mjs',
    '--import',
    './test/adapters/llm/tell-langchain.mjs',
  ]
  const { stdout, stderr } = await run(
    process.execPath,
    [...args, 'adapters/cli/main.ts', 'ask', '--json', '--as-of', '2025-03-01', '北京学徒离职几天内报备'],
    { cwd: root, env: { PATH: process.env['PATH'], ...env } },
  )
  const reply: unknown = JSON.parse(stdout)
  return { reply, loaded: [...new Set(stderr.match(/(?<=^loads ).*$/gmu) ?? [])] }
}

describe('LangChain', () => {
  test('is not loaded without an endpoint', async () => {
    const { reply, loaded } = await ask({})
    expect(reply).toMatchObject({ phrasing: 'deterministic' })
    expect(loaded).toEqual([])
  })

  test('is loaded with one, and a dead one changes no word', async () => {
    const alone = await ask({})
    const { reply, loaded } = await ask({
      XUETUTONG_MODEL_URL: 'http://127.0.0.1:9/v1',
      XUETUTONG_MODEL_NAME: 'nobody',
      XUETUTONG_MODEL_TIMEOUT_MS: '20000',
    })
    expect(reply).toEqual({
      ...(alone.reply as object),
      phrasing: 'fallback',
      phrasingReason: 'unreachable',
    })
    expect(loaded).toContain('@langchain/openai')
  })
})
