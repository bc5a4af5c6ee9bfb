import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../adapters/store/index.ts'
import { li, moment, turn, zhang, zhangElsewhere } from './turn.ts'

/** What every driver of the store must do. `open` gives an empty store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      await store.close()
    })

    describe('conversations', () => {
      it('keeps turns in order, and the state after the last', async () => {
        for (const at of [0, 1, 2])
          expect(await store.conversations.append(zhang, turn('c', at))).toBe('stored')
        expect(await store.conversations.get(zhang, 'c')).toEqual({
          id: 'c',
          title: '无锡补多少',
          turns: 3,
          updatedAt: moment(2),
          state: { turns: 3 },
        })
        const turns = await store.conversations.turns(zhang, 'c')
        expect(turns.map(({ text, reply }) => ({ text, reply }))).toEqual([
          { text: '第1句', reply: { text: '答1' } },
          { text: '第2句', reply: { text: '答2' } },
          { text: '第3句', reply: { text: '答3' } },
        ])
      })

      it('keeps the title of the first turn, the place and profile of the last that has them', async () => {
        await store.conversations.append(zhang, turn('c', 0, { place: 'wuxi', profileId: 'p' }))
        await store.conversations.append(zhang, turn('c', 1, { title: '别的', place: 'beijing' }))
        expect(await store.conversations.get(zhang, 'c')).toMatchObject({
          title: '无锡补多少',
          place: 'beijing',
          profileId: 'p',
        })
      })

      it('refuses a turn made from an old state, and changes nothing', async () => {
        await store.conversations.append(zhang, turn('c', 0))
        await store.conversations.append(zhang, turn('c', 1))
        const late = turn('c', 1, { messageId: 'late', text: '迟到' })
        expect(await store.conversations.append(zhang, late)).toBe('conflict')
        expect(await store.conversations.append(zhang, turn('c', 0, { messageId: 'again' }))).toBe('conflict')
        expect(await store.conversations.append(zhang, turn('c', 5, { messageId: 'early' }))).toBe('conflict')
        expect(await store.conversations.append(zhang, turn('none', 1))).toBe('conflict')
        expect((await store.conversations.turns(zhang, 'c')).map(({ text }) => text)).toEqual([
          '第1句',
          '第2句',
        ])
        expect(await store.conversations.get(zhang, 'none')).toBeUndefined()
      })

      it('refuses a message it holds already', async () => {
        await store.conversations.append(zhang, turn('c', 0, { messageId: 'm' }))
        expect(await store.conversations.append(zhang, turn('c', 1, { messageId: 'm' }))).toBe('conflict')
        expect(await store.conversations.get(zhang, 'c')).toMatchObject({ turns: 1, state: { turns: 1 } })
        expect(await store.conversations.turn(zhang, 'c', 'm')).toMatchObject({ text: '第1句' })
        expect(await store.conversations.turn(zhang, 'c', 'other')).toBeUndefined()
      })

      it('lets exactly one of many turns made from the same state through', async () => {
        await store.conversations.append(zhang, turn('c', 0))
        const outcomes = await Promise.all(
          Array.from({ length: 20 }, (_, at) =>
            store.conversations.append(zhang, turn('c', 1, { messageId: `m${String(at)}` })),
          ),
        )
        expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1)
        expect(await store.conversations.turns(zhang, 'c')).toHaveLength(2)
      })

      it('shows nobody what is another’s, and lets nobody touch it', async () => {
        await store.conversations.append(zhang, turn('c', 0))
        for (const other of [li, zhangElsewhere]) {
          expect(await store.conversations.get(other, 'c')).toBeUndefined()
          expect(await store.conversations.turns(other, 'c')).toEqual([])
          expect(await store.conversations.turn(other, 'c', 'c-0')).toBeUndefined()
          expect((await store.conversations.list(other, { limit: 10 })).items).toEqual([])
          expect(await store.conversations.delete(other, 'c')).toBe(false)
          expect(await store.conversations.append(other, turn('c', 1))).toBe('conflict')
        }
        // The same id under another owner is another conversation.
        expect(await store.conversations.append(li, turn('c', 0, { text: '李的' }))).toBe('stored')
        expect((await store.conversations.turns(zhang, 'c')).map(({ text }) => text)).toEqual(['第1句'])
      })

      it('lists newest first, page by page, each once', async () => {
        for (let at = 0; at < 23; at += 1)
          await store.conversations.append(
            zhang,
            turn(`c${String(at).padStart(2, '0')}`, 0, { at: moment(at % 7) }),
          )
        const seen: string[] = []
        let cursor: string | undefined
        let pages = 0
        do {
          const page = await store.conversations.list(zhang, { limit: 5, cursor })
          expect(page.items.length).toBeLessThanOrEqual(5)
          seen.push(...page.items.map(({ updatedAt, id }) => `${updatedAt} ${id}`))
          cursor = page.cursor
          pages += 1
        } while (cursor !== undefined)
        expect(pages).toBe(5)
        expect(new Set(seen).size).toBe(23)
        expect(seen.map((line) => line.slice(0, 24))).toEqual(
          seen.map((line) => line.slice(0, 24)).toSorted((a, b) => (a < b ? 1 : -1)),
        )
      })

      it('reads a cursor nobody gave out as the beginning', async () => {
        await store.conversations.append(zhang, turn('c', 0))
        expect((await store.conversations.list(zhang, { limit: 5, cursor: '%%%' })).items).toHaveLength(1)
      })

      it('deletes a conversation with its turns; its id can be used again', async () => {
        await store.conversations.append(zhang, turn('c', 0))
        expect(await store.conversations.delete(zhang, 'c')).toBe(true)
        expect(await store.conversations.delete(zhang, 'c')).toBe(false)
        expect(await store.conversations.turns(zhang, 'c')).toEqual([])
        expect(await store.conversations.append(zhang, turn('c', 0, { text: '新的' }))).toBe('stored')
      })

      it('keeps text as it was: line breaks, quotes, emoji', async () => {
        const text = `'"; drop table turns; -- \n\t👷‍♀️〔2024〕19号\\`
        await store.conversations.append(zhang, turn('c', 0, { text, reply: { text } }))
        expect(await store.conversations.turn(zhang, 'c', 'c-0')).toMatchObject({ text, reply: { text } })
      })
    })

    describe('unanswered questions', () => {
      const asked = (conversation: string, after: number, text: string) =>
        turn(conversation, after, { unanswered: { text, place: 'wuxi', topic: 'training-term' } })

      it('are kept with the turn and listed for the whole tenant, newest first', async () => {
        await store.conversations.append(zhang, asked('a', 0, '一'))
        await store.conversations.append(zhang, turn('a', 1))
        await store.conversations.append(li, turn('b', 0, { at: moment(30), unanswered: { text: '二' } }))
        await store.conversations.append(zhangElsewhere, asked('c', 0, '三'))
        const { items } = await store.unanswered.list('t1', { limit: 10 })
        expect(items.map(({ text, place, topic, at }) => ({ text, place, topic, at }))).toEqual([
          { text: '二', at: moment(30), place: undefined, topic: undefined },
          { text: '一', at: moment(0), place: 'wuxi', topic: 'training-term' },
        ])
      })

      it('are not kept when the turn was not', async () => {
        await store.conversations.append(zhang, asked('a', 0, '一'))
        await store.conversations.append(zhang, asked('a', 0, '又'))
        expect((await store.unanswered.list('t1', { limit: 10 })).items).toHaveLength(1)
      })
    })

    describe('documents', () => {
      const document = (id: string, second: number, body: unknown = { id }) => ({
        id,
        body,
        updatedAt: moment(second),
      })

      it('are written, replaced, listed and deleted by kind and owner', async () => {
        await store.documents.put(zhang, 'profile', document('p', 1))
        await store.documents.put(zhang, 'profile', document('q', 2))
        await store.documents.put(zhang, 'ticks', document('p', 3, ['done']))
        await store.documents.put(li, 'profile', document('p', 4, { li: true }))
        await store.documents.put(zhang, 'profile', document('p', 5, { again: true }))
        expect(await store.documents.get(zhang, 'profile', 'p')).toEqual(document('p', 5, { again: true }))
        expect((await store.documents.list(zhang, 'profile')).map(({ id }) => id)).toEqual(['p', 'q'])
        expect(await store.documents.get(zhang, 'ticks', 'p')).toEqual(document('p', 3, ['done']))
        expect(await store.documents.get(li, 'profile', 'q')).toBeUndefined()
        expect(await store.documents.delete(li, 'profile', 'q')).toBe(false)
        expect(await store.documents.delete(zhang, 'profile', 'p')).toBe(true)
        expect(await store.documents.get(zhang, 'profile', 'p')).toBeUndefined()
        expect(await store.documents.get(li, 'profile', 'p')).toEqual(document('p', 4, { li: true }))
      })

      it('are found for everyone by background work, with their owner', async () => {
        await store.documents.put(zhang, 'subscription', document('s', 1))
        await store.documents.put(zhangElsewhere, 'subscription', document('s', 1))
        await store.documents.put(zhang, 'profile', document('p', 1))
        expect((await store.documents.everyones('subscription')).map(({ owner }) => owner)).toEqual([
          zhang,
          zhangElsewhere,
        ])
      })
    })

    it('says that it can store', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}
