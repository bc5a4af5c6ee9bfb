import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPersonTurns } from '../../../adapters/portal/index.ts'
import {
  errorBody,
  portalAccepted,
  portalCaptureResult,
  portalDetail,
  portalDryRunResult,
  portalList,
  portalSelfTestResult,
  portalVerifyResult,
  profile as profileBody,
} from '../../../adapters/http/contract/index.ts'
import type { Job } from '../../../adapters/jobs/index.ts'
import { officialRoster, startPages, withCell, writeExceljs, type PagesServer } from '../../checker/index.ts'
import { describeWith } from '../../config/index.ts'
import { testServer, type TestServer } from './test-server.ts'

const user = { 'x-user': 'hr' }
const owner = { tenantId: 't', userId: 'hr' }
const day = '2026-11-21'

describe('portals without a browser', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  it('lists the systems the texts name, none captured', async () => {
    const { portals, browser, allowedHosts } = portalList.parse(await get(server, '/api/v1/portals'))
    expect(portals.map(({ id, state }) => [id, state])).toEqual([
      ['shanxi-real-name', 'derived'],
      ['jiangsu-integrated', 'named'],
      ['jiangsu-cloud', 'named'],
      ['beijing-apprenticeship', 'named'],
      ['guangdong-yuezhengyi', 'named'],
    ])
    expect(portals.every(({ clauses }) => clauses.length > 0)).toBe(true)
    expect(browser).toBe(false)
    expect(allowedHosts).toEqual([])
  })

  it('tells of each field where it comes from and which column it is', async () => {
    const { fields } = portalDetail.parse(await get(server, '/api/v1/portals/shanxi-real-name'))
    expect(fields.every(({ from, required }) => from === 'derived' && !required)).toBe(true)
    expect(fields.find(({ label }) => label === '身份证号')).toMatchObject({
      column: 'id-number',
      by: 'proposed',
    })
  })

  it('keeps what was confirmed in the profile, and only what is there', async () => {
    const made = await post(server, '/api/v1/profiles', { region: '阳泉', name: '阳泉某公司' })
    const { id: profileId } = profileBody.parse(made.json())
    const put = (fields: Record<string, string | null>) =>
      server.app.inject({
        method: 'PUT',
        url: '/api/v1/portals/shanxi-real-name/mapping',
        headers: user,
        payload: { profileId, fields },
      })
    expect((await put({ 'id-number': 'id-number', department: null })).statusCode).toBe(200)
    const { fields } = portalDetail.parse(
      await get(server, `/api/v1/portals/shanxi-real-name?profileId=${profileId}`),
    )
    const of = (key: string) => fields.find((field) => field.key === key)
    expect(of('id-number')).toMatchObject({ column: 'id-number', by: 'confirmed' })
    expect(of('department')?.by).toBe('confirmed')
    expect(of('department')?.column).toBeUndefined()
    const refused = await put({ 'id-number': 'shoe-size' })
    expect(refused.statusCode).toBe(422)
    expect(errorBody.parse(refused.json()).error.message).toContain('「id-number」不对')
  })

  it.each([
    ['capture', { url: 'https://portal.example.invalid/form' }, 403, 'host-not-allowed'],
    ['capture', { url: 'file:///etc/passwd' }, 400, 'bad-request'],
    ['shanxi-real-name/verify', {}, 409, 'not-captured'],
    ['no-such-system/verify', {}, 404, 'unknown-contract'],
    ['turns/nobody', { word: 'next' }, 404, 'unknown-turn'],
  ])('%s %o is refused', async (path, body, status, code) => {
    const answer = await post(server, `/api/v1/portals/${path}`, body)
    expect([answer.statusCode, errorBody.parse(answer.json()).error.code]).toEqual([status, code])
  })

  it('opens neither this machine’s pages nor a window for people elsewhere', async () => {
    const open = await testServer({ portal: { ownMachine: false, allowedHosts: ['portal.example.invalid'] } })
    try {
      const local = await post(open, '/api/v1/portals/capture', { url: 'http://127.0.0.1:9/' })
      expect(errorBody.parse(local.json()).error.code).toBe('host-not-allowed')
      const person = await post(open, '/api/v1/portals/capture', {
        url: 'https://portal.example.invalid/',
        person: true,
      })
      expect(errorBody.parse(person.json()).error.code).toBe('no-window')
    } finally {
      await open.close()
    }
  })

  it('says without a browser what to do', async () => {
    const bare = await testServer({
      portal: { machine: { platform: 'linux', path: '', configured: '/nowhere' } },
    })
    try {
      const job = await ended(bare, await post(bare, '/api/v1/portals/self-test', {}))
      expect(job).toMatchObject({ state: 'failed', error: { code: 'no-browser' } })
      expect(job.error?.hint).toContain('请安装 Chrome')
    } finally {
      await bare.close()
    }
  })

  it('a job waits for the person, and ends with its cancelling', async () => {
    const turns = createPersonTurns()
    const cancelled = new AbortController()
    const first = turns.wait('a', cancelled.signal)
    expect(turns.say('a', 'next')).toBe(true)
    expect(await first).toBe('next')
    expect(turns.say('a', 'next')).toBe(false)
    const second = turns.wait('b', cancelled.signal)
    cancelled.abort(new Error('stop'))
    await expect(second).rejects.toThrow('stop')
    expect(turns.say('b', 'next')).toBe(false)
  })
})

describeWith('chromium', 'portals with a browser', (configured) => {
  let server: TestServer
  let pages: PagesServer
  const url = () => `${pages.origin}/pages/element-plus/index.html`

  beforeAll(async () => {
    pages = await startPages()
    server = await testServer({ portal: { machine: { platform: 'linux', path: '', configured } } })
  })
  afterAll(async () => {
    await server.close()
    await pages.close()
  })

  it('proves that nothing gets out', async () => {
    const job = await ended(server, await post(server, '/api/v1/portals/self-test', {}))
    expect(portalSelfTestResult.parse(job.result).escaped).toBe(0)
  })

  it('captures under a system’s id, checks a workbook against it, compares it with the page of today', async () => {
    const job = await ended(
      server,
      await post(server, '/api/v1/portals/capture', { url: url(), id: 'shanxi-real-name' }),
    )
    const captured = portalCaptureResult.parse(job.result)
    expect(captured.steps.map(({ fields, required, unreadable }) => [fields, required, unreadable])).toEqual([
      [13, 12, []],
    ])
    const { portals } = portalList.parse(await get(server, '/api/v1/portals'))
    expect(portals[0]).toMatchObject({
      id: 'shanxi-real-name',
      system: '山西省职业技能培训实名制信息系统',
      state: 'captured',
      capturedOn: day,
      fields: 13,
    })
    const again = await ended(server, await post(server, '/api/v1/portals/shanxi-real-name/verify', {}))
    expect(portalVerifyResult.parse(again.result).drift).toEqual([])
    const other = await ended(
      server,
      await post(server, '/api/v1/portals/shanxi-real-name/verify', {
        url: `${pages.origin}/static/native/index.html`,
      }),
    )
    expect(portalVerifyResult.parse(other.result).drift.length).toBeGreaterThan(0)
    expect(pages.writes()).toEqual([])
    const removed = await server.app.inject({
      method: 'DELETE',
      url: '/api/v1/portals/shanxi-real-name',
      headers: user,
    })
    expect(removed.statusCode).toBe(204)
    expect(portalList.parse(await get(server, '/api/v1/portals')).portals[0]?.state).toBe('derived')
  }, 240_000)

  it('tries rows in the frozen page: our findings, the page’s words, a picture, side by side', async () => {
    const { book, sheet } = officialRoster()
    const file = join(mkdtempSync(join(tmpdir(), 'xuetutong-portals-')), '花名册.xlsx')
    await writeExceljs(withCell(book, sheet, 'F5', '140302199003070011'), file)
    const bytes = readFileSync(file)
    const form = new FormData()
    for (const [name, value] of Object.entries({ url: url(), rows: '5', asOf: '2024-04-02', region: '阳泉' }))
      form.append(name, value)
    form.append('files', new Blob([bytes]), '花名册.xlsx')
    const address = await server.app.listen({ port: 0, host: '127.0.0.1' })
    const answer = await fetch(`${address}/api/v1/portals/dry-run`, {
      method: 'POST',
      headers: user,
      body: form,
    })
    const accepted: unknown = await answer.json()
    const job = await ended(server, { statusCode: answer.status, json: () => accepted })
    const { rows, files } = portalDryRunResult.parse(job.result)
    expect(rows.map(({ row, by }) => [row, by])).toEqual([[5, 'vue3']])
    const own = rows[0]?.fields.find(({ field }) => field === '身份证号')
    expect(own?.ours.map(({ code }) => code)).toContain('id-check-digit')
    expect(own?.page).toEqual([])
    expect(files.map(({ name }) => name)).toEqual(['dry-run.html', 'row-1.png'])
    const path = await server.jobs.file(owner, job.id, 'dry-run.html')
    const html = readFileSync(path ?? '', 'utf8')
    expect(html).toContain('data:image/png;base64,')
    expect(html).toContain('我们查到的')
    expect(html).not.toContain('140302199003070011')
    expect(JSON.stringify(job)).not.toContain('140302199003070011')
    expect(pages.writes()).toEqual([])
  }, 240_000)

  it('a page that cannot be opened ends as a clear failure, and a cancelled job at once', async () => {
    const failed = await ended(
      server,
      await post(server, '/api/v1/portals/capture', { url: 'http://127.0.0.1:9/' }),
    )
    expect(failed).toMatchObject({ state: 'failed', error: { code: 'page-unreachable' } })
    const started = await post(server, '/api/v1/portals/capture', { url: url() })
    const { jobId } = portalAccepted.parse(started.json())
    expect(await server.jobs.cancel(owner, jobId)).toBe(true)
    expect(await server.jobs.get(owner, jobId)).toBeUndefined()
  })
})

async function get(server: TestServer, url: string): Promise<unknown> {
  const answer = await server.app.inject({ url, headers: user })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

function post(server: TestServer, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url, headers: user, payload })
}

async function ended(
  server: TestServer,
  accepted: { readonly statusCode: number; readonly json: () => unknown },
): Promise<Job> {
  expect(accepted.statusCode).toBe(202)
  const { jobId } = portalAccepted.parse(accepted.json())
  let last: Job | undefined
  for await (const job of server.jobs.watch(owner, jobId, new AbortController().signal)) last = job
  if (last === undefined) throw new Error('no such job')
  return last
}
