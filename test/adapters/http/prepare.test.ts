import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checklist, formList, profile as profileBody, ticks } from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
let id: string
const draft = {
  name: '无锡某厂',
  region: '无锡',
  cohorts: [{ level: '高级工', headcount: 25, years: 2 }],
  dates: { 计划公布: '2024-04-02' },
}
const call: TestServer['call'] = (...given) => server.call(...given)

beforeAll(async () => {
  server = await testServer()
  id = profileBody.parse((await call('POST', '/api/v1/profiles', draft)).json()).id
})
afterAll(async () => {
  await server.close()
})

describe('checklists', () => {
  it('are the same for a stored profile and one sent along', async () => {
    const request = { stage: '备案', asOf: '2025-03-01' }
    const stored = await call('POST', '/api/v1/checklists', { profileId: id, ...request })
    const sent = await call('POST', '/api/v1/checklists', { profile: draft, ...request })
    expect(stored.statusCode, stored.body).toBe(200)
    const list = checklist.parse(stored.json())
    expect(list.deadlines.map(({ due }) => due)).toEqual(['2024-04-17', undefined])
    expect(sent.json()).toEqual(stored.json())
  })

  it.each([
    ['no profile', {}, 422, 'no-profile'],
    ['a profile that does not parse', { profile: { region: '无锡', size: '中小' } }, 422, 'bad-profile'],
    ['a place nobody knows', { profile: { region: '火星' } }, 422, 'unknown-place'],
    ['a stage nobody knows', { profile: draft, stage: '验收' }, 400, 'bad-request'],
    ['a profile that is not there', { profileId: 'nobody' }, 404, 'unknown-profile'],
  ])('%s', async (_name, body, status, code) => {
    const response = await call('POST', '/api/v1/checklists', body)
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ error: { code } })
  })
})

describe('ticks', () => {
  const item = 'wuxi.filing-documents.class-filing'

  it('are kept, changed one by one, and forgotten', async () => {
    const url = `/api/v1/profiles/${id}/ticks`
    expect((await call('GET', url)).json()).toEqual({ ticks: {} })
    await call('PUT', url, { ticks: { [item]: true } })
    await call('PUT', url, { ticks: { other: false } })
    const kept = ticks.parse((await call('GET', url)).json()).ticks
    expect(Object.entries(kept).map(([key, { done }]) => [key, done])).toEqual([
      [item, true],
      ['other', false],
    ])
    await call('PUT', url, { ticks: { other: null } })
    expect(Object.keys(ticks.parse((await call('GET', url)).json()).ticks)).toEqual([item])
  })

  it('of another user cannot be seen', async () => {
    expect((await call('GET', `/api/v1/profiles/${id}/ticks`, undefined, 'li')).statusCode).toBe(404)
  })
})

it('the timeline is a calendar file under the enterprise’s name', async () => {
  const response = await call('GET', `/api/v1/profiles/${id}/timeline.ics?asOf=2025-03-01`)
  expect(response.headers['content-type']).toContain('text/calendar')
  expect(response.headers['content-disposition']).toContain(encodeURIComponent('学徒制期限-无锡某厂.ics'))
  expect(response.body).toContain('DTSTART;VALUE=DATE:20240417')
})

describe('forms', () => {
  it('are listed with their columns and closed lists', async () => {
    const { forms } = formList.parse((await call('GET', '/api/v1/forms')).json())
    expect(forms.map((form) => form.id)).toEqual([
      'roster',
      'results',
      'claim',
      'commitment',
      'plan',
      'apprentice-agreement',
      'cooperation-agreement',
    ])
    expect(forms[0]?.columns.find((column) => column.id === 'target')?.options).toEqual(['中级工', '高级工'])
  })

  it('come as a file with the people given', async () => {
    const response = await call('POST', '/api/v1/forms', {
      profileId: id,
      form: 'roster',
      people: [{ name: '王建国' }],
    })
    expect(response.statusCode, response.body).toBe(200)
    expect(response.headers['content-disposition']).toContain(
      encodeURIComponent('附件1 企业新型学徒制花名册.xlsx'),
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Uint8Array.from(response.rawPayload).buffer)
    expect(workbook.worksheets[0]?.getCell('B5').value).toBe('王建国')
  })

  it.each([
    ['a column the form does not have', { people: [{ mobile: '1' }] }, 422, 'unknown-column'],
    ['a format the form does not have', { format: 'docx' }, 422, 'no-format'],
    ['a form nobody knows', { form: 'receipt' }, 400, 'bad-request'],
  ])('%s', async (_name, more, status, code) => {
    const response = await call('POST', '/api/v1/forms', { profileId: id, form: 'roster', ...more })
    expect(response.statusCode).toBe(status)
    expect(response.json()).toMatchObject({ error: { code } })
  })
})
