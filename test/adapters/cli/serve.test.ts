import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { serve } from '../../../adapters/cli/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-serve-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const run = async (
  args: readonly string[],
  env: Record<string, string> = {},
  whileRunning: (printed: string) => Promise<void> = () => Promise.resolve(),
) => {
  let out = ''
  let err = ''
  const code = await serve(args, {
    env: { XUETUTONG_DATA: folder, LOG_LEVEL: 'warn', ...env },
    output: {
      out: (text) => {
        out += text
      },
      err: (text) => {
        err += text
      },
      colour: false,
    },
    stopped: () => whileRunning(out),
  })
  return { code, out, err }
}

describe('xuetutong serve', () => {
  it('prints the address, answers there, and stops', async () => {
    const { code, out, err } = await run(['--port', '0'], {}, async (printed) => {
      const address = /http:\/\/localhost:\d+/u.exec(printed)?.[0] ?? ''
      const response = await fetch(`${address}/api/v1/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '无锡高级工25人，备案两年，都拿证，补多少' }),
      })
      expect(await response.json()).toMatchObject({ reply: { outcome: 'answer' } })
      const another = await fetch(`${address.replace('localhost', '127.0.0.1')}/api/v1/examples`)
      expect(another.status).toBe(200)
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('学徒通已启动：http://localhost:')
    expect(out).toContain('正在停止')
  })

  it('says who has the port and what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const { port } = taken.address() as AddressInfo
    const { code, err } = await run(['--port', String(port)])
    taken.close()
    expect(code).toBe(1)
    expect(err).toContain(`端口 ${String(port)} 已被占用`)
    expect(err).toContain('PORT=3979')
  })

  it('reports every wrong setting and starts nothing', async () => {
    const { code, out, err } = await run(['--port', 'x', '--host', '0.0.0.0'], { LOG_LEVEL: 'loud' })
    expect(code).toBe(2)
    expect(out).toBe('')
    for (const word of ['3 处', 'PORT「x」', 'HOST「0.0.0.0」', 'LOG_LEVEL「loud」'])
      expect(err).toContain(word)
  })

  it('says when the data folder cannot be used', async () => {
    const { code, err } = await run(['--port', '0', '--data', '/dev/null/inside'])
    expect(code).toBe(1)
    expect(err).toContain('/dev/null/inside')
    expect(err).toContain('XUETUTONG_DATA')
  })

  it('warns loudly when others can reach it', async () => {
    const { code, err } = await run(['--port', '0', '--host', '0.0.0.0'], { XUETUTONG_OPEN_NETWORK: 'yes' })
    expect(code).toBe(0)
    expect(err).toContain('共用同一个账户')
  })

  it('--help lists every setting', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of ['PORT', 'HOST', 'XUETUTONG_DATA', 'XUETUTONG_HOSTS']) expect(out).toContain(name)
  })
})
