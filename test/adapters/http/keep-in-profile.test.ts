import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  chatResponse,
  checklist,
  profile as profileBody,
  profileProposal,
} from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
const call: TestServer['call'] = (...given) => server.call(...given)

beforeAll(async () => {
  server = await testServer()
})
afterAll(async () => {
  await server.close()
})

async function conversationOf(...texts: readonly string[]): Promise<string> {
  let conversationId: string | undefined
  for (const text of texts) {
    const said = await call('POST', '/api/v1/chat', { text, ...(conversationId && { conversationId }) })
    conversationId = chatResponse.parse(said.json()).conversationId
  }
  return conversationId ?? ''
}

async function proposal(conversation: string, query = '') {
  const response = await call('GET', `/api/v1/conversations/${conversation}/profile${query}`)
  expect(response.statusCode, response.body).toBe(200)
  return profileProposal.parse(response.json())
}

describe('what a conversation told goes into a profile', () => {
  it('a new one, with its source, and a checklist works from it', async () => {
    const id = await conversationOf('我们在无锡，25个高级工，培训一年，都拿到证，能补多少？')
    const { profile, left } = await proposal(id)
    expect(left).toEqual([])
    expect(profile).toMatchObject({
      id: '',
      region: '无锡市',
      cohorts: [
        {
          level: '高级工',
          headcount: 25,
          years: 1,
          outcome: { certified: 25, passedNoCert: 0, failed: 0 },
        },
      ],
      sources: { region: { from: 'chat' }, cohorts: { from: 'chat' } },
    })
    const { id: none, ...draft } = profile
    expect(none).toBe('')
    const saved = profileBody.parse((await call('POST', '/api/v1/profiles', draft)).json())
    const list = await call('POST', '/api/v1/checklists', { profileId: saved.id, stage: '备案' })
    expect(checklist.parse(list.json()).items.length).toBeGreaterThan(0)
    expect((await proposal(id, `?profileId=${saved.id}`)).profile).toEqual(saved)
  })

  it('into one that is there: what it knew stays', async () => {
    const draft = {
      name: '某厂',
      region: '无锡',
      institution: '某技师学院',
      cohorts: [],
      dates: {},
      facts: {},
    }
    const saved = profileBody.parse((await call('POST', '/api/v1/profiles', draft)).json())
    const id = await conversationOf('太原的大型企业，20个技师能补多少')
    const { profile } = await proposal(id, `?profileId=${saved.id}`)
    expect(profile).toMatchObject({
      id: saved.id,
      name: '某厂',
      region: '太原市',
      size: '大型',
      institution: '某技师学院',
      cohorts: [{ level: '技师', headcount: 20 }],
    })
    const stored = await call('GET', `/api/v1/profiles/${saved.id}`)
    expect(stored.json()).toEqual(saved)
  })

  it('what has no place is told', async () => {
    const { profile, left } = await proposal(await conversationOf('无锡高级工补多少'))
    expect(profile.cohorts).toEqual([])
    expect(left).toEqual(['技能等级'])
  })

  it.each([
    ['a conversation nobody began', () => Promise.resolve('nothing'), '', 'unknown-conversation'],
    [
      'a profile that is not there',
      () => conversationOf('无锡补多少'),
      '?profileId=nobody',
      'unknown-profile',
    ],
  ])('%s', async (_name, begun, query, code) => {
    const response = await call('GET', `/api/v1/conversations/${await begun()}/profile${query}`)
    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ error: { code } })
  })

  it('of another user cannot be seen', async () => {
    const id = await conversationOf('无锡高级工20人补多少')
    const response = await call('GET', `/api/v1/conversations/${id}/profile`, undefined, 'li')
    expect(response.statusCode).toBe(404)
  })
})
