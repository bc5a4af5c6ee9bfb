import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  chatResponse,
  checklist,
  profile as profileBody,
  ticks,
} from '../../../adapters/http/contract/index.ts'
import { testServer, type TestServer } from './test-server.ts'

let server: TestServer
let profileId: string
const call: TestServer['call'] = (...given) => server.call(...given)
const say = async (text: string, more: object = {}) => {
  const response = await call('POST', '/api/v1/chat', { text, asOf: '2026-07-01', ...more })
  expect(response.statusCode, response.body).toBe(200)
  return chatResponse.parse(response.json())
}
const kept = async () => {
  const body = ticks.parse((await call('GET', `/api/v1/profiles/${profileId}/ticks`)).json())
  return Object.fromEntries(Object.entries(body.ticks).map(([item, { done }]) => [item, done]))
}

beforeAll(async () => {
  server = await testServer()
  const draft = { name: '太原某厂', region: '太原', cohorts: [{ level: '高级工', headcount: 25, years: 1 }] }
  profileId = profileBody.parse((await call('POST', '/api/v1/profiles', draft)).json()).id
})
afterAll(async () => {
  await server.close()
})

describe('the list in chat and in room 备', () => {
  it('is one list, with the same ticks, both ways', async () => {
    const { conversationId, reply } = await say('给我列备案材料', { profileId })
    const list = checklist.parse(
      (await call('POST', '/api/v1/checklists', { profileId, stage: '备案', asOf: '2026-07-01' })).json(),
    )
    expect(reply.trace.map(({ rule }) => rule)).toEqual(list.items.map(({ id }) => id))
    const roster = list.items.find(({ name }) => name === '学徒花名册')?.id ?? expect.fail('花名册')
    const contract = list.items.find(({ name }) => name === '劳动合同复印件')?.id ?? expect.fail('合同')
    const promise = list.items.find(({ name }) => name === '承诺书')?.id ?? expect.fail('承诺书')

    await say('花名册和合同已经准备好，承诺书还没有', { conversationId })
    expect(await kept()).toEqual({ [roster]: true, [contract]: true, [promise]: false })

    await call('PUT', `/api/v1/profiles/${profileId}/ticks`, {
      ticks: { [promise]: true, [contract]: false },
    })
    const { reply: left } = await say('还差什么', { conversationId })
    expect(left.answer.split('\n')[0]).toBe('共8项，还差6项：')
    expect(left.answer).toContain('劳动合同复印件')
    expect(left.answer).not.toContain('承诺书')

    await say('第1项好了', { conversationId })
    await say('撤销', { conversationId })
    expect(await kept()).toEqual({
      [roster]: true,
      [contract]: false,
      [promise]: true,
      [list.items[0]?.id ?? '']: false,
    })
  })

  it('shows another conversation about the enterprise what is ready, and nobody else', async () => {
    const { reply } = await say('备案材料列个清单', { profileId })
    expect(reply.answer).toContain('已备好2项')
    const stranger = await call('POST', '/api/v1/chat', { text: '备案材料列个清单', profileId }, 'li')
    expect(stranger.statusCode).toBe(404)
  })

  it('keeps ticks in the conversation where there is no profile', async () => {
    const before = await kept()
    const { conversationId } = await say('无锡申领材料列个清单')
    await say('承诺函好了', { conversationId })
    const { reply } = await say('还差什么', { conversationId })
    expect(reply.answer.split('\n')[0]).toBe('共6项，还差5项：')
    expect(await kept()).toEqual(before)
  })

  it('sets the same ticks once when a message is sent twice', async () => {
    const { conversationId } = await say('给我列备案材料', { profileId })
    const first = await say('第2项好了', { conversationId, messageId: 'twice' })
    const second = await say('第2项好了', { conversationId, messageId: 'twice' })
    expect(second).toEqual(first)
  })
})

describe('导出', () => {
  it('gives the table in words and a link to the workbook of the same sum', async () => {
    const { conversationId } = await say('无锡高级工20个一年都拿证，补多少')
    await say('为什么', { conversationId })
    const { reply } = await say('导出', { conversationId })
    const link = `/api/v1/conversations/${conversationId}/calculation?format=xlsx`
    expect(reply.answer).toContain('**企业新型学徒制补贴测算表**（按2026年7月1日的文本）')
    expect(reply.answer).toContain('算式：补贴合计：20人 × 6000元/人年 × 1年 = 120,000元')
    expect(reply.answer.split('\n').at(-1)).toBe(`[下载测算表（xlsx）](${link})`)
    expect(reply.amounts[0]).toMatchObject({ kind: 'total', fen: 12_000_000 })
    const table = await call('GET', link.replace('xlsx', 'json'))
    expect(z.object({ question: z.string() }).loose().parse(table.json()).question).toBe(
      '无锡高级工20个一年都拿证，补多少',
    )
    expect((await call('GET', link)).statusCode).toBe(200)
  })

  it('offers no link to nothing', async () => {
    const { reply } = await say('导出')
    expect(reply.answer).not.toContain('/api/v1/')
    expect(reply.outcome).toBe('ask')
  })
})
