import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  checklist,
  errorBody,
  profile as profileBody,
  reminderList,
} from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

/** Ten working days after Friday 2026-11-20: 2026-12-04. */
const draft = {
  name: '无锡某厂',
  region: '无锡',
  cohorts: [{ level: '高级工', headcount: 25, years: 2 }],
  dates: { 计划公布: '2026-11-20' },
}
let server: TestServer
let profileId: string
let deadlineId: string

const call: TestServer['call'] = (method, path, ...more) => server.call(method, `/api/v1${path}`, ...more)
const listed = async (user?: string) =>
  reminderList.parse((await call('GET', '/reminders', undefined, user)).json()).reminders
const codeOf = (response: { readonly statusCode: number; json: () => unknown }) => [
  response.statusCode,
  errorBody.parse(response.json()).error.code,
]

beforeEach(async () => {
  server = await testServer()
  profileId = profileBody.parse((await call('POST', '/profiles', draft)).json()).id
  const list = checklist.parse((await call('POST', '/checklists', { profileId })).json())
  deadlineId =
    list.deadlines.find(({ yours, due }) => yours && due === '2026-12-04')?.id ?? expect.fail('none')
})
afterEach(() => server.close())

describe('reminders of the page', () => {
  it('are set, lie there when it is time, and go when they are read', async () => {
    const set = await call('POST', '/reminders', { profileId, deadlineId })
    expect(set.statusCode).toBe(201)
    expect(reminderList.parse(set.json()).reminders).toMatchObject([
      { due: '2026-12-04', on: '2026-11-27', told: false, of: { profileId, deadlineId } },
    ])
    // From 16:00 on 2026-11-21 to 16:00 on 2026-11-27, in Beijing.
    server.later(6 * 24 * 3600)
    await server.reminders.sweep()
    const [told] = await listed()
    expect(told).toMatchObject({ told: true })
    expect(told?.text).toMatch(/^提醒：「.+」的截止日期是 2026-12-04，还有 7 天。$/u)
    const id = encodeURIComponent(told?.id ?? '')
    expect((await call('POST', `/reminders/${id}/read`, undefined, 'li')).statusCode).toBe(404)
    expect((await call('POST', `/reminders/${id}/read`)).statusCode).toBe(204)
    expect(await listed()).toEqual([])
  })

  it('are stopped, and nobody else’s', async () => {
    await call('POST', '/reminders', { profileId, deadlineId })
    const [{ id } = expect.fail('none')] = await listed()
    expect(await listed('li')).toEqual([])
    const path = `/reminders/${encodeURIComponent(id)}`
    expect(codeOf(await call('DELETE', path, undefined, 'li'))).toEqual([404, 'unknown-reminder'])
    expect((await call('DELETE', path)).statusCode).toBe(204)
    expect(await listed()).toEqual([])
  })

  it.each([
    ['nothing', {}, 400, 'bad-request'],
    ['too much', { profileId: 'x', deadlineId: 'x', due: '2030-01-01' }, 400, 'bad-request'],
    ['a profile that is not there', { profileId: 'x', deadlineId: 'x' }, 422, 'no-reminder'],
  ])('%s', async (_what, body, status, code) => {
    expect(codeOf(await call('POST', '/reminders', body))).toEqual([status, code])
  })

  it('another user’s profile', async () => {
    const response = await call('POST', '/reminders', { profileId, deadlineId }, 'li')
    expect(codeOf(response)).toEqual([422, 'no-reminder'])
  })
})
