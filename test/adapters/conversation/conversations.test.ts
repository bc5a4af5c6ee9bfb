import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createConversations, type Said } from '../../../adapters/conversation/index.ts'
import { localOwner, openSqliteStore, type Store } from '../../../adapters/store/index.ts'
import { loadAssistant } from '../../../adapters/assistant.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-conversation-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const assistant = loadAssistant()
let made = 0
const parts = {
  assistant,
  today: () => '2026-11-21',
  now: () => '2026-11-21T08:00:00.000Z',
  newId: () => `id-${String((made += 1))}`,
}
const repliedIn = (said: Said) => {
  if (said.kind === 'refused') expect.fail(said.message)
  return said
}

describe('two servers on one file', () => {
  it('carry one conversation on together: no turn lost, none answered on an old state', async () => {
    const file = join(folder, 'shared.sqlite')
    const stores = [await openSqliteStore({ file }), await openSqliteStore({ file })]
    const servers = stores.map((store) => createConversations({ ...parts, store }))
    const [one, two] = servers
    if (one === undefined || two === undefined) expect.fail('two servers')
    const text = '无锡高级工25人，备案一年，都拿证，补多少'
    const { conversationId } = repliedIn(await one.say(localOwner, { text }))
    const corrections = Array.from({ length: 20 }, (_, at) => `不对，是${String(at + 30)}人`)
    await Promise.all(
      corrections.map(async (said, at) =>
        repliedIn(await (at % 2 === 0 ? one : two).say(localOwner, { conversationId, text: said })),
      ),
    )
    const turns = (await stores[0]?.conversations.turns(localOwner, conversationId)) ?? []
    expect(turns.map((turn) => turn.text).toSorted()).toEqual([text, ...corrections].toSorted())
    for (const turn of turns.slice(1)) {
      const fen = Number(/\d+/u.exec(turn.text)?.[0]) * 600_000
      expect(turn.reply).toMatchObject({ amounts: [{ kind: 'total', fen }, { kind: 'standard' }] })
    }
    for (const store of stores) await store.close()
  })

  it('answer a first message sent to both once', async () => {
    const file = join(folder, 'first.sqlite')
    const stores = [await openSqliteStore({ file }), await openSqliteStore({ file })]
    const answers = await Promise.all(
      stores.map(async (store) =>
        repliedIn(
          await createConversations({ ...parts, store }).say(localOwner, {
            text: '无锡补多少',
            messageId: 'm',
          }),
        ),
      ),
    )
    expect(answers[0]?.conversationId).toBe(answers[1]?.conversationId)
    expect(answers[0]?.reply).toEqual(answers[1]?.reply)
    expect((await stores[0]?.conversations.list(localOwner, { limit: 9 }))?.items).toHaveLength(1)
    for (const store of stores) await store.close()
  })
})

describe('a reply', () => {
  it('is not given when it could not be stored, and the next try answers', async () => {
    const store = await openSqliteStore({ file: ':memory:' })
    let broken = true
    const failing: Store = {
      ...store,
      conversations: {
        ...store.conversations,
        append: (owner, turn) =>
          broken ? Promise.reject(new Error('disk')) : store.conversations.append(owner, turn),
      },
    }
    const conversations = createConversations({ ...parts, store: failing })
    const turn = { text: '无锡补多少', messageId: 'm' }
    await expect(conversations.say(localOwner, turn)).rejects.toThrow('disk')
    broken = false
    expect(repliedIn(await conversations.say(localOwner, turn)).repeated).toBe(false)
    expect(repliedIn(await conversations.say(localOwner, turn)).repeated).toBe(true)
    await store.close()
  })

  it('of a conversation too many turns wait for is put off', async () => {
    const store = await openSqliteStore({ file: ':memory:' })
    const conversations = createConversations({ ...parts, store })
    const { conversationId } = repliedIn(await conversations.say(localOwner, { text: '你好' }))
    const all = await Promise.all(
      Array.from({ length: 40 }, () => conversations.say(localOwner, { conversationId, text: '谢谢' })),
    )
    expect(all.filter(({ kind }) => kind === 'replied')).toHaveLength(32)
    expect(all.at(-1)).toMatchObject({ kind: 'refused', code: 'busy' })
    expect(await store.conversations.turns(localOwner, conversationId)).toHaveLength(33)
    await conversations.idle()
    await store.close()
  })

  it('in a channel’s own conversation begins it', async () => {
    const store = await openSqliteStore({ file: ':memory:' })
    const conversations = createConversations({ ...parts, store })
    const turn = { conversationId: 'teams:19:abc@thread', text: '无锡补多少' }
    expect(await conversations.say(localOwner, turn)).toMatchObject({ code: 'unknown-conversation' })
    expect(repliedIn(await conversations.say(localOwner, { ...turn, begin: true })).conversationId).toBe(
      turn.conversationId,
    )
    await store.close()
  })
})
