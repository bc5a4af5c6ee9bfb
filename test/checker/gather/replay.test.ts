import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { capturePortal, scrubHar, type CaptureRequest } from '../../../checker/gather/index.ts'
import { compareContracts } from '../../../checker/portal/index.ts'
import { browserFlags, describeWith } from '../../config/index.ts'
import { startPages } from './pages-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-replay-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a recording that is kept', () => {
  const entry = (method: string, url: string, status: number, mimeType: string, text: string) => ({
    startedDateTime: '2026-03-02T00:00:00.000Z',
    request: {
      method,
      url,
      httpVersion: 'HTTP/1.1',
      headers: [{ name: 'Authorization', value: 'Bearer secret-of-the-user' }],
      postData: { text: 'secret-body' },
    },
    response: {
      status,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers: [
        { name: 'Set-Cookie', value: 'sid=secret-cookie' },
        { name: 'Content-Type', value: mimeType },
      ],
      redirectURL: '',
      content: { size: text.length, mimeType, text },
    },
  })

  it('holds no secret, no number of a person, no write, and nothing that failed', () => {
    const kept = scrubHar(
      {
        log: {
          entries: [
            entry(
              'GET',
              'https://portal.test/form?ticket=secret-ticket&city=1403',
              200,
              'text/html',
              '140302199003070012',
            ),
            entry(
              'GET',
              'https://portal.test/app.js',
              200,
              'text/javascript',
              'var limit = 140302199003070012',
            ),
            entry('POST', 'https://portal.test/dictionary', 200, 'application/json', '[]'),
            entry('POST', 'https://portal.test/save', 200, 'application/json', '{}'),
            entry('GET', 'https://portal.test/gone', 404, 'text/html', ''),
          ],
        },
      },
      (method, { pathname }) => method === 'GET' || pathname === '/dictionary',
    )
    const text = JSON.stringify(kept)
    expect(text).not.toContain('secret')
    expect(kept.log.entries).toMatchObject([
      {
        request: { url: 'https://portal.test/form?ticket=x&city=1403', headers: [], cookies: [] },
        response: {
          headers: [{ name: 'Content-Type', value: 'text/html' }],
          content: { text: '1403**********0012' },
        },
      },
      { response: { content: { text: 'var limit = 140302199003070012' } } },
      { request: { method: 'POST', url: 'https://portal.test/dictionary' } },
    ])
  })

  it('refuses what is no recording', () => {
    expect(() => scrubHar({ log: {} }, () => true)).toThrow(/entries/u)
  })
})

describeWith('chromium', 'a recording played back', (executablePath) => {
  it.each(['pages/element-plus', 'pages/wizard'])(
    '%s: the same contract, without its server',
    async (name) => {
      const server = await startPages()
      const har = join(folder, `${name.replace('/', '-')}.har`)
      const readPosts = [`${server.host}/api/dictionary/query`]
      const guard = { executablePath, allowedHosts: [], flags: browserFlags, readPosts }
      const request: CaptureRequest = {
        guard,
        url: `${server.origin}/${name}/index.html`,
        contract: { id: 'test', system: '测试页', clauses: [] },
        today: '2026-03-02',
      }
      const live = await capturePortal({ ...request, guard: { ...guard, record: har } })
      await server.close()
      const offline = await capturePortal({ ...request, guard: { ...guard, replay: har } })
      expect(offline.contract).toEqual(live.contract)
      expect(compareContracts(live.contract, offline.contract)).toEqual([])
      expect(live.contract.steps[0]?.fields.length).toBeGreaterThan(2)
      expect(JSON.parse(readFileSync(har, 'utf8'))).toHaveProperty('log.creator.name', 'xuetutong')
    },
  )
})
