import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { BotSdk } from '../../../adapters/channels/index.ts'
import { errorBody } from '../../../adapters/http/contract/index.ts'
import type { TestServer } from '../http/test-server.ts'
import { inTeams, message, teamsGroup } from './activities.ts'
import { botServers, onlyReply, owner, post, replies, type ChannelServer } from './bot-server.ts'
import { connector, type Connector } from './connector.ts'

/** What the bot answers, whichever SDK speaks for it. */
export function answersContract(sdk: BotSdk): void {
  const { started, shared } = botServers(sdk)
  let made = 0
  const nextId = () => `n${String((made += 1))}`
  const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

  describe.each(['expectReplies', 'connector'] as const)('a question answered by %s', (delivery) => {
    const answered = async (server: ChannelServer, body: object) => {
      if (delivery === 'expectReplies') return replies(server, body)
      const before = server.channel.received.length
      const response = await post(server, { ...body, serviceUrl: server.channel.url })
      expect([response.statusCode, response.body]).toEqual([200, ''])
      return server.channel.received.slice(before).map(({ activity }) => activity)
    }

    it('comes whole, with its clauses as citations', async () => {
      const server = await started()
      const [reply, ...more] = await answered(server, message(question))
      expect(more).toEqual([])
      expect(reply?.text).toMatch(/^补贴合计\*\*300,000元\*\*。 {2}\n25人 × 6000元\/人年 × 2年 = 300,000元/u)
      expect(reply?.text).toContain('> 【无锡市2024年4月2日通知 三 › （九）】（未见废止） [1]')
      expect(reply?.text).toContain('> 【无锡市2024年4月2日通知 三 › （九）】（未见废止） [2]')
      expect(reply?.replyToId).toBe('m1')
      expect(reply?.entities).toEqual([
        {
          type: 'https://schema.org/Message',
          '@type': 'Message',
          '@context': 'https://schema.org',
          '@id': '',
          citation: [
            expect.objectContaining({
              position: 1,
              appearance: {
                '@type': 'DigitalDocument',
                name: '无锡市2024年4月2日通知 三 › （九）（未见废止）',
                abstract:
                  '按照中级工、高级工、技师、高级技师，分别按每人每年5000元、6000元、7000元、8000元给予培训补贴',
              },
            }),
            expect.objectContaining({ position: 2 }),
            expect.objectContaining({ position: 3 }),
          ],
        },
      ])
    })

    it('goes on in the same conversation, and the same message again gets the same answer', async () => {
      const server = await started()
      await answered(server, message(question))
      const [corrected] = await answered(server, message('不对，是15人', { id: 'm2' }))
      expect(corrected?.text).toContain('**180,000元**')
      const [again] = await answered(server, message(question))
      expect(again?.text).toContain('**300,000元**')
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toMatchObject([{ turns: 2 }])
    })
  })

  it('deliveries out of order are each answered once, as they come', async () => {
    const server = await started()
    const late = message('不对，是15人', { id: 'm2' })
    const early = await onlyReply(server, late)
    expect((await onlyReply(server, message(question))).text).toContain('**300,000元**')
    expect((await onlyReply(server, late)).text).toBe(early.text)
    expect((await server.store.conversations.list(owner, { limit: 9 })).items).toMatchObject([{ turns: 2 }])
  })

  describe('delivery by the connector', () => {
    it('that fails is said to the channel, and its second try gets the stored answer', async () => {
      const server = await started()
      const body = message(question, { serviceUrl: server.channel.url })
      server.channel.status = 403
      const failed = await post(server, body)
      expect([failed.statusCode, errorBody.parse(failed.json()).error.code]).toEqual([502, 'not-delivered'])
      server.channel.status = 200
      expect((await post(server, body)).statusCode).toBe(200)
      expect(server.channel.received).toMatchObject([
        { path: '/v3/conversations/c1/activities/m1', activity: { type: 'message' } },
      ])
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toMatchObject([{ turns: 1 }])
      expect(server.logged.join('')).not.toContain('高级工')
    })

    it('goes where its question came from, whoever was answered before', async () => {
      const server = await started()
      const other = await connector()
      for (const [id, { url }] of [
        ['m1', server.channel],
        ['m2', other],
        ['m3', server.channel],
      ] as const)
        expect((await post(server, message('今天天气', { id, serviceUrl: url }))).statusCode).toBe(200)
      await other.close()
      const paths = (channel: Connector) => channel.received.map(({ path }) => path.split('/').at(-1))
      expect([paths(server.channel), paths(other)]).toEqual([['m1', 'm3'], ['m2']])
    })
  })

  describe('conversations', () => {
    it('belong to who speaks, also in a group and when the ids of two users’ conversations agree', async () => {
      const server = await started()
      await onlyReply(server, message(question, { ...inTeams, conversation: teamsGroup }))
      const li = { id: '29:li', aadObjectId: 'aad-li' }
      const other = await onlyReply(
        server,
        message('一共多少？', { ...inTeams, conversation: teamsGroup, from: li, id: 'm2' }),
      )
      expect(other.text).not.toContain('300,000')
      const tenantId = `entra:${inTeams.conversation.tenantId}`
      for (const userId of ['aad-zhang', 'aad-li'])
        expect(
          (await server.store.conversations.list({ tenantId, userId }, { limit: 9 })).items,
        ).toHaveLength(1)
    })
  })

  describe('a question with few answers comes with a card', () => {
    const asked = async (server: TestServer, text: string, more: Readonly<Record<string, unknown>> = {}) => {
      const { attachments = [] } = await onlyReply(server, message(text, more))
      expect(attachments.map(({ contentType }) => contentType)).toEqual([
        'application/vnd.microsoft.card.adaptive',
      ])
      return card.parse(attachments[0]?.content).actions
    }
    const passed = '无锡25个高级工两年，备案两年，补多少？'

    it('in Web Chat with Submit; what is pressed sets the fact', async () => {
      const server = await started()
      const actions = await asked(server, passed)
      expect(actions).toMatchObject([
        { type: 'Action.Submit', title: '是', data: { verb: 'fact', v: 1, fact: 'passed', value: true } },
        { type: 'Action.Submit', title: '否', data: { verb: 'fact', v: 1, fact: 'passed', value: false } },
      ])
      const press = message('', { id: 'p1', text: undefined, value: actions[1]?.data })
      expect((await onlyReply(server, press)).text).toMatch(/不予补贴|0元/u)
      expect((await onlyReply(server, press)).text).toMatch(/不予补贴|0元/u)
      expect((await onlyReply(server, { ...press, id: 'p2' })).text).toContain('已经过去')
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toMatchObject([{ turns: 2 }])
    })

    it('a choice names its options; what is asked in words has no card', async () => {
      const server = await started()
      const actions = await asked(server, '北京技师30人培训两年都拿证，补多少')
      expect(actions.map(({ title }) => title)).toEqual(['普通', '急需紧缺'])
      const reply = await onlyReply(await started(), message('无锡高级工备案两年，都拿证，一共补多少？'))
      expect(reply.text).toContain('多少人')
      expect(reply.attachments).toBeUndefined()
    })

    it('a value the fact cannot have is refused', async () => {
      const server = await started()
      const [first] = await asked(server, passed)
      const press = message('', { id: 'p1', text: undefined, value: { ...first?.data, value: '也许' } })
      expect((await onlyReply(server, press)).text).not.toMatch(/300,000/u)
      expect((await server.store.conversations.list(owner, { limit: 9 })).items).toMatchObject([{ turns: 1 }])
    })

    it('in Teams with Execute: the press is answered by the card itself, the reply is a message', async () => {
      const server = await started()
      const [first] = await asked(server, passed, inTeams)
      expect(first).toMatchObject({
        type: 'Action.Execute',
        title: '是',
        verb: 'fact',
        data: { fact: 'passed' },
      })
      const invoke = {
        ...message('', inTeams),
        id: 'i1',
        type: 'invoke',
        name: 'adaptiveCard/action',
        serviceUrl: server.channel.url,
        value: { action: first, trigger: 'manual' },
      }
      expect((await post(server, invoke)).json()).toMatchObject({
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { body: [{ text: '已回答：是' }] },
      })
      expect((await post(server, invoke)).statusCode).toBe(200)
      const late = await post(server, { ...invoke, id: 'i2' })
      expect(late.json()).toMatchObject({
        statusCode: 200,
        value: expect.stringContaining('已经过去') as unknown,
      })
      const texts = server.channel.received.map(({ activity }) => activity.text)
      expect(texts).toHaveLength(2)
      expect(texts[0]).toContain('**300,000元**')
      expect(texts[1]).toBe(texts[0])
    })
  })

  const card = z.object({
    type: z.literal('AdaptiveCard'),
    actions: z.array(z.looseObject({ title: z.string(), data: z.record(z.string(), z.unknown()) })),
  })

  describe('what else a channel sends', () => {
    const update = (more: object) => ({
      ...message(''),
      text: undefined,
      type: 'conversationUpdate',
      ...more,
    })

    it.each([
      ['Web Chat: the user came', { membersAdded: [{ id: 'zhang' }] }, 1],
      ['Web Chat: the bot came', { membersAdded: [{ id: 'the-bot' }] }, 0],
      ['Teams: the bot was added', { ...inTeams, membersAdded: [{ id: '28:bot' }] }, 1],
      [
        'Teams: somebody joined a group',
        { ...inTeams, conversation: teamsGroup, membersAdded: [{ id: '29:li' }] },
        0,
      ],
      ['nobody came', {}, 0],
    ])('%s', async (_what, more, welcomes) => {
      const all = await replies(await shared(), update(more))
      expect(all.map(({ text }) => text?.slice(0, 8))).toEqual(Array(welcomes).fill('您好，我是学徒通'))
    })

    it.each([
      [
        'an @ in a group',
        {
          ...inTeams,
          text: '<at>学徒通</at>&nbsp;今天天气',
          entities: [{ type: 'mention', text: '<at>学徒通</at>', mentioned: { id: '28:bot' } }],
        },
        /不在我的范围内/u,
      ],
      [
        'a file',
        {
          text: undefined,
          attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }],
        },
        /网页的「查」/u,
      ],
      ['nothing', { text: ' ' }, /没有收到文字/u],
      [
        'a picture',
        {
          ...inTeams,
          text: '',
          attachments: [{ contentType: 'image/*' }, { contentType: 'text/html', content: '<img>' }],
        },
        /图片、语音和视频我看不了/u,
      ],
      [
        'a message replied to, without a word',
        { text: '', attachments: [{ contentType: 'messageReference' }] },
        /没有收到文字/u,
      ],
      ['a button of somebody else', { text: undefined, value: { choice: 1 } }, /不认识这个按钮/u],
      ['a call for help', { text: '帮助' }, /^您好，我是学徒通/u],
      [
        'an @ and nothing else',
        {
          ...inTeams,
          conversation: teamsGroup,
          text: '<at>学徒通</at>&nbsp;\n',
          entities: [{ type: 'mention', text: '<at>学徒通</at>', mentioned: { id: '28:bot' } }],
        },
        /没有收到文字/u,
      ],
      [
        'an unknown verb',
        { text: undefined, value: { verb: 'pay', v: 1, fact: 'passed', value: true, after: 'x' } },
        /不认识这个按钮/u,
      ],
      [
        'a card of another version',
        { text: undefined, value: { verb: 'fact', v: 0, fact: 'passed', value: true, after: 'x' } },
        /不认识这个按钮/u,
      ],
      [
        'a card of another conversation',
        { text: undefined, value: { verb: 'fact', v: 1, fact: 'passed', value: true, after: 'x' } },
        /已经过去/u,
      ],
      ['no recipient', { recipient: undefined, text: '今天天气' }, /不在我的范围内/u],
      ['too long a text', { text: 'x'.repeat(10_001) }, /一万|10,?000|太长/u],
    ])('%s is answered', async (_what, more, text) => {
      expect((await onlyReply(await shared(), message('', { id: nextId(), ...more }))).text).toMatch(text)
    })

    it('a picture beside words is told not to have been seen', async () => {
      const said = message('今天天气', { id: nextId(), attachments: [{ contentType: 'image/png' }] })
      const all = await replies(await shared(), said)
      expect(all.map(({ text }) => text)).toEqual([
        expect.stringContaining('不在我的范围内'),
        expect.stringContaining('没有看'),
      ])
    })

    it('words changed after the answer change nothing, and the user is told so', async () => {
      const server = await started()
      await onlyReply(server, message(question, inTeams))
      const edited = (text: string, more: object = {}) => ({
        ...message(text, inTeams),
        type: 'messageUpdate',
        channelData: { eventType: 'editMessage' },
        ...more,
      })
      const [told, ...more] = await replies(server, edited('不对，是15人'))
      expect([told?.text, more]).toEqual([expect.stringContaining('再发一遍'), []])
      expect(await replies(server, edited(question))).toEqual([])
      expect(await replies(server, edited('不对，是15人', { id: 'never-answered' }))).toEqual([])
      const undone = { channelData: { eventType: 'undeleteMessage' } }
      expect(await replies(server, edited('不对，是15人', undone))).toEqual([])
      expect(await replies(server, edited('不对，是15人', { conversation: teamsGroup }))).toEqual([])
      const tenantId = `entra:${inTeams.conversation.tenantId}`
      expect(
        (await server.store.conversations.list({ tenantId, userId: 'aad-zhang' }, { limit: 9 })).items,
      ).toMatchObject([{ turns: 1 }])
    })

    it.each([
      ['typing', { type: 'typing' }],
      ['a reaction', { type: 'messageReaction' }],
      ['the end', { type: 'endOfConversation' }],
    ])('%s needs no answer', async (_what, more) => {
      expect(await replies(await shared(), message('', more))).toEqual([])
    })

    it.each([
      ['an unknown invoke', { name: 'fileConsent/invoke', value: {} }, 501, ''],
      [
        'an unknown verb',
        { name: 'adaptiveCard/action', value: { action: { verb: 'pay', data: {} } } },
        200,
        '不认识这个按钮',
      ],
      ['a press without an action', { name: 'adaptiveCard/action', value: 7 }, 200, '不认识这个按钮'],
    ])('%s', async (_what, more, status, text) => {
      const response = await post(await shared(), { ...message(''), type: 'invoke', ...more })
      expect(response.statusCode).toBe(status)
      expect(response.body).toContain(text)
    })
  })
}
