import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { BotSdk } from '../../../adapters/channels/index.ts'
import { parseProfile } from '../../../knowledge/index.ts'
import { inTeams, message, teamsGroup } from './activities.ts'
import type { Sent } from './connector.ts'
import { botServers, onlyReply, owner, post, type ChannelServer } from './bot-server.ts'

const adaptive = z.object({
  body: z.array(z.looseObject({ text: z.string() })),
  actions: z.array(
    z.looseObject({
      type: z.string(),
      title: z.string(),
      verb: z.string().optional(),
      data: z.record(z.string(), z.unknown()).optional(),
      url: z.string().optional(),
    }),
  ),
})
const cardOf = ({ attachments = [] }: Sent) => adaptive.parse(attachments[0]?.content)
const words = (reply: Sent) => cardOf(reply).body.map(({ text }) => text)

/** Reminders by talking, whichever SDK speaks for the bot. */
export function remindersContract(sdk: BotSdk): void {
  const { started } = botServers(sdk)
  /** It becomes 10:00 of the next day in Beijing. */
  const nextMorning = async (server: ChannelServer) => {
    server.later(18 * 3600)
    await server.reminders.sweep()
  }

  describe('reminders', () => {
    it('of a day said in words come once, by the connector, and end nothing else', async () => {
      const server = await started()
      const asked = message('提醒我11月22日交备案材料', { serviceUrl: server.channel.url })
      for (let times = 0; times < 2; times += 1) expect((await post(server, asked)).statusCode).toBe(200)
      expect(server.channel.received.map(({ activity }) => words(activity))).toEqual(
        Array(2).fill(['好。「交备案材料」2026-11-22 截止，2026-11-22 在这里提醒您，只提醒一次。']),
      )
      for (let times = 0; times < 2; times += 1) await nextMorning(server)
      expect(server.channel.received).toHaveLength(3)
      const [, , told] = server.channel.received
      expect(told?.path).toMatch(/^\/v3\/conversations\/c1\/activities/u)
      expect(told && words(told.activity)).toEqual([
        '提醒：「交备案材料」的截止日期是 2026-11-22，就是今天。',
        '不想再收到提醒，请回复「停止提醒」。',
      ])
      expect(told && cardOf(told.activity).actions).toMatchObject([
        { type: 'Action.Submit', data: { verb: 'stop-reminders', v: 1 } },
      ])
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toEqual([])
    })

    it('are listed and stopped, by a word or the button', async () => {
      const server = await started()
      await onlyReply(server, message('提醒我12月10日备案', { id: 'm1' }))
      await onlyReply(server, message('请提醒我12月1日交材料', { id: 'm2' }))
      const listed = await onlyReply(server, message('我的提醒', { id: 'm3' }))
      expect(words(listed)).toEqual([
        '在等的提醒',
        '交材料：2026-12-01 截止，2026-11-24 提醒',
        '备案：2026-12-10 截止，2026-12-03 提醒',
      ])
      const [stop] = cardOf(listed).actions
      const press = message('', { id: 'm4', text: undefined, value: stop?.data })
      expect((await onlyReply(server, press)).text).toBe('已停掉 2 个提醒。')
      expect((await onlyReply(server, message('停止提醒', { id: 'm5' }))).text).toBe('没有在等的提醒。')
    })

    it('are set in private only', async () => {
      const server = await started()
      const said = message('提醒我12月10日备案', { ...inTeams, conversation: teamsGroup })
      expect((await onlyReply(server, said)).text).toContain('私聊')
    })

    it('of a profile are offered with their days; what is pressed is set, in Teams with Execute', async () => {
      const server = await started()
      const tenantId = `entra:${inTeams.conversation.tenantId}`
      const profile = parseProfile({
        id: 'p1',
        name: '某厂',
        region: '无锡',
        cohorts: [{ label: '一班', level: '高级工', headcount: 25, years: 2 }],
        dates: { 计划公布: '2026-11-20' },
      })
      if (profile.kind === 'bad') expect.fail(JSON.stringify(profile))
      await server.store.documents.put({ tenantId, userId: 'aad-zhang' }, 'profile', {
        id: 'p1',
        body: profile.profile,
        updatedAt: '2026-11-20T00:00:00.000Z',
      })
      const { actions } = cardOf(await onlyReply(server, message('提醒我', inTeams)))
      const [first] = actions
      expect(first).toMatchObject({ type: 'Action.Execute', verb: 'remind', data: { profile: 'p1', v: 1 } })
      const invoke = {
        ...message('', inTeams),
        id: 'i1',
        type: 'invoke',
        name: 'adaptiveCard/action',
        serviceUrl: server.channel.url,
        value: { action: first, trigger: 'manual' },
      }
      expect((await post(server, invoke)).json()).toMatchObject({ statusCode: 200, value: '已设好' })
      expect(await server.reminders.list({ tenantId, userId: 'aad-zhang' })).toHaveLength(1)
      // Somebody else cannot be reminded of it.
      const other = { ...invoke, id: 'i2', from: { id: '29:li', aadObjectId: 'aad-li' } }
      expect((await post(server, other)).json()).toMatchObject({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringContaining('没有日期') as unknown,
      })
      expect(await server.reminders.list({ tenantId, userId: 'aad-li' })).toEqual([])
    })

    it.each([
      ['nothing to be reminded of', '提醒我', '还没有可以提醒的期限'],
      ['a reminder of what is not said', '设置提醒', '还没有可以提醒的期限'],
      ['a day that is over', '提醒我2026年3月1日备案', '已经过去'],
      ['a day in many years', '提醒我2036年3月1日备案', '太远'],
    ])('%s', async (_what, text, answer) => {
      const reply = await onlyReply(await started(), message(text))
      expect(`${reply.text ?? ''}${JSON.stringify(reply.attachments ?? [])}`).toContain(answer)
    })

    it.each([
      '提醒我一下无锡高级工备案两年都拿证一个人补多少',
      '什么时候提醒我备案？',
      '提醒我12月1日和12月5日交材料',
    ])('%s is for the conversation', async (text) => {
      const server = await started()
      await onlyReply(server, message(text))
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toHaveLength(1)
      expect(await server.reminders.list(owner)).toEqual([])
    })
  })
}
