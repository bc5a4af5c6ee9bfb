import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { begun, post, say, since, started } from './direct-line-client.ts'
import { roster } from './roster.ts'

const secret = 'a-secret-of-the-test'
const question = '我们在无锡，25个高级工，备案两年，都过了也拿到证，能补多少？'

describe('a conversation', () => {
  it('greets, answers, and tells only what is new', async () => {
    const server = await started()
    const chat = await begun(server)
    const welcome = await since(server, chat)
    expect(welcome.activities.map(({ text }) => text?.slice(0, 8))).toEqual(['您好，我是学徒通'])
    expect(welcome.watermark).toBe('1')
    const { id } = z.object({ id: z.string() }).parse((await post(server, chat, say(question, 'c1'))).json())
    const { activities, watermark } = await since(server, chat, welcome.watermark)
    expect(watermark).toBe('3')
    expect(activities[0]).toMatchObject({
      id,
      text: question,
      from: { id: 'user-1' },
      channelData: { clientActivityID: 'c1' },
    })
    expect(activities[1]).toMatchObject({ replyToId: id, from: { id: 'xuetutong', role: 'bot' } })
    expect(activities[1]?.text).toMatch(/^补贴合计\*\*300,000元\*\*/u)
    await post(server, chat, say('不对，是15人', 'c2'))
    expect((await since(server, chat, watermark)).activities[1]?.text).toContain('**180,000元**')
  })

  it('a message sent again is taken once', async () => {
    const server = await started()
    const chat = await begun(server)
    const first = (await post(server, chat, say(question, 'c1'))).json<unknown>()
    expect((await post(server, chat, say(question, 'c1'))).json()).toEqual(first)
    expect((await since(server, chat)).watermark).toBe('3')
  })

  it('a card is pressed with Submit', async () => {
    const server = await started()
    const chat = await begun(server)
    await post(server, chat, say('无锡25个高级工两年，备案两年，补多少？', 'c1'))
    const { activities, watermark } = await since(server, chat)
    const card = z
      .object({ actions: z.array(z.looseObject({ type: z.literal('Action.Submit'), data: z.unknown() })) })
      .parse(activities.at(-1)?.attachments?.[0]?.content)
    await post(server, chat, say('', 'c2', { value: card.actions[0]?.data }))
    expect((await since(server, chat, watermark)).activities.at(-1)?.text).toContain('**300,000元**')
  })

  it('is not begun twice: a client that comes back finds it as it was', async () => {
    const server = await started()
    const chat = await begun(server)
    await post(server, chat, say('今天天气', 'c1'))
    const again = await begun(server, chat.token)
    expect(again.conversationId).toBe(chat.conversationId)
    expect((await since(server, again)).watermark).toBe('3')
  })

  it('goes on at the client’s watermark on a server that does not remember it', async () => {
    const settings = { origins: [], secret }
    const one = await started(settings)
    const chat = await begun(one, settings.secret)
    const other = await started(settings)
    expect(await since(other, chat, '7')).toEqual({ activities: [], watermark: '7' })
    await post(other, chat, say('今天天气', 'c1'))
    expect((await since(other, chat, '7')).watermark).toBe('9')
  })

  it('a workbook is checked, its result and its files follow, for this conversation only', async () => {
    const server = await started({ origins: [], secret })
    const [chat, other] = [await begun(server, secret), await begun(server, secret)]
    const form = new FormData()
    const activity = JSON.stringify({ type: 'message', from: { id: 'user-1' }, text: '请看看' })
    form.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }), 'blob')
    form.append('file', new Blob([Uint8Array.from(await roster())]), '花名册.xlsx')
    const encoded = new Response(form)
    const response = await server.app.inject({
      method: 'POST',
      url: `/directline/conversations/${chat.conversationId}/upload?userId=user-1`,
      headers: {
        authorization: `Bearer ${chat.token}`,
        'content-type': encoded.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await encoded.arrayBuffer()),
    })
    expect(response.statusCode).toBe(200)
    await expect.poll(async () => (await since(server, chat)).watermark, { timeout: 20_000 }).toBe('4')
    const { activities } = await since(server, chat, '1')
    expect(activities[0]?.attachments).toMatchObject([{ name: '花名册.xlsx' }])
    expect(activities[1]?.text).toMatch(/正在检查.*要问的请另发一句/u)
    const [card, ...files] = activities[2]?.attachments ?? []
    expect(JSON.stringify(card?.content)).toContain('检查完了')
    expect(files.map(({ name }) => name)).toContain('report.html')
    const url = new URL(String(files[0]?.contentUrl))
    const get = (path: string) => server.app.inject({ url: path })
    expect((await get(url.pathname + url.search)).statusCode).toBe(200)
    expect((await get(url.pathname)).statusCode).toBe(403)
    url.searchParams.set('t', other.token)
    expect((await get(url.pathname + url.search)).statusCode).toBe(403)
    const stolen = url.pathname.replace(chat.conversationId, other.conversationId)
    expect((await get(`${stolen}?t=${other.token}`)).statusCode).toBe(404)
  })
})
