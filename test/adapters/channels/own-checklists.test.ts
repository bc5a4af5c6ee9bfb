import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testServer, type TestServer } from '../http/test-server.ts'
import { message } from './activities.ts'
import { onlyReply, owner, replies } from './bot-server.ts'

const card = z.object({
  body: z.array(z.looseObject({ text: z.string() })),
  actions: z.array(z.looseObject({ title: z.string(), data: z.unknown() })).default([]),
})

let server: TestServer
beforeEach(async () => {
  server = await testServer({ bot: { serviceHosts: [] } })
})
afterEach(() => server.close())

const store = (id: string, more: object = {}) =>
  server.store.documents.put(owner, 'profile', {
    id,
    body: {
      id,
      name: '无锡某厂',
      region: '无锡',
      cohorts: [{ label: '一班', level: '高级工', headcount: 25, years: 2 }],
      // Ten working days after: 2026-12-04.
      dates: { 计划公布: '2026-11-20' },
      ...more,
    },
    updatedAt: `2026-11-20T00:00:0${id.slice(-1)}.000Z`,
  })

describe('one’s own checklist in a chat', () => {
  it('names every paper by stage, what is done, and the deadlines with a reminder', async () => {
    await store('p1')
    await server.store.documents.put(owner, 'ticks', {
      id: 'p1',
      body: {
        ticks: { 'wuxi.filing-documents.class-filing': { done: true, at: '2026-11-20T00:00:00.000Z' } },
      },
      updatedAt: '2026-11-20T00:00:00.000Z',
    })
    const { body, actions } = card.parse(
      (await onlyReply(server, message('我的清单'))).attachments?.[0]?.content,
    )
    const lines = body.map(({ text }) => text)
    expect(lines[0]).toBe('无锡某厂的材料清单（按 2026-11-21 有效的文件）')
    expect(lines.find((line) => line.startsWith('已备好'))).toMatch(/^已备好 1 \/ \d+$/u)
    expect(lines.filter((line) => line.includes('✓'))).toHaveLength(1)
    expect(lines.some((line) => line.startsWith('2026-12-04 前：'))).toBe(true)
    expect(actions[0]?.title).toMatch(/^提醒我：.* 2026-12-04$/u)
    const press = message('', { id: 'm2', text: undefined, value: actions[0]?.data })
    await onlyReply(server, press)
    expect(await server.reminders.list(owner)).toMatchObject([{ on: '2026-11-27' }])
  })

  it('is one card an enterprise, the last changed first, three at most', async () => {
    for (const id of ['p1', 'p2', 'p3', 'p4']) await store(id, { name: `厂${id}` })
    const all = await replies(server, message('我的材料清单'))
    const titles = all.map(({ attachments }) => card.parse(attachments?.[0]?.content).body[0]?.text)
    expect(titles.map((title) => title?.slice(0, 3))).toEqual(['厂p4', '厂p3', '厂p2'])
  })

  it('says what is wrong with a place nobody knows, and where to begin without an enterprise', async () => {
    expect((await onlyReply(server, message('我的清单'))).text).toContain('「备」')
    await store('p1', { region: '火星' })
    const reply = await onlyReply(server, message('我的清单', { id: 'm2' }))
    expect(JSON.stringify(reply.attachments)).toContain('火星')
  })

  it('what papers are needed is for the conversation', async () => {
    await onlyReply(server, message('无锡补贴申领要哪些材料'))
    expect((await server.store.conversations.list(owner, { limit: 9 })).items).toHaveLength(1)
  })
})
