import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createReminders, type Reminders } from '../../adapters/reminders/index.ts'
import { openSqliteStore, type Store } from '../../adapters/store/index.ts'
import type { Deadline } from '../../knowledge/index.ts'

const owner = { tenantId: 't', userId: 'zhang' }
const other = { tenantId: 't', userId: 'li' }
const chat = { kind: 'channel', address: { conversation: 'c1' } } as const
const said = (due: string, name = '交材料') => ({ kind: 'said', name, due }) as const
const following = { kind: 'profile', profileId: 'p1', deadlineId: 'filing' } as const

let store: Store
let reminders: Reminders
let moment: string
let pushed: { readonly address: unknown; readonly text: string }[]
let works: boolean
let failures: number
let deadlines: readonly Deadline[] | undefined

/** A moment in Beijing. */
const at = (day: string, time = '10:00') => {
  moment = new Date(`${day}T${time}:00+08:00`).toISOString()
}
const day = () => new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(0, 10)
const sweepAt = async (...when: Parameters<typeof at>) => {
  at(...when)
  await reminders.sweep()
}
const texts = () => pushed.map(({ text }) => text)

beforeEach(async () => {
  store = await openSqliteStore({ file: ':memory:' })
  pushed = []
  works = true
  failures = 0
  deadlines = undefined
  at('2026-11-21')
  reminders = createReminders({
    store,
    deadlines: (_owner, profileId) => Promise.resolve(profileId === 'p1' ? deadlines : undefined),
    push: (address, text) => {
      if (!works) return Promise.reject(new Error('closed'))
      pushed.push({ address, text })
      return Promise.resolve()
    },
    today: day,
    now: () => moment,
    onFailure: () => (failures += 1),
  })
})
afterEach(() => store.close())

describe('a reminder', () => {
  it('is told once, a week before, where it was asked for', async () => {
    expect(await reminders.add(owner, 'r1', said('2026-12-10'), chat)).toMatchObject({
      kind: 'added',
      on: '2026-12-03',
    })
    await sweepAt('2026-12-02', '19:59')
    expect(pushed).toEqual([])
    for (const time of ['09:00', '09:01', '19:00']) await sweepAt('2026-12-03', time)
    await sweepAt('2026-12-10')
    expect(pushed).toEqual([
      { address: chat.address, text: '提醒：「交材料」的截止日期是 2026-12-10，还有 7 天。' },
    ])
    expect(await reminders.list(owner)).toEqual([])
  })

  it.each([
    ['a week ahead', '2026-11-29', '2026-11-22'],
    ['exactly a week', '2026-11-28', '2026-11-27'],
    ['the day after tomorrow', '2026-11-23', '2026-11-22'],
    ['tomorrow', '2026-11-22', '2026-11-22'],
    ['today', '2026-11-21', '2026-11-21'],
    ['over the end of a year', '2027-01-03', '2026-12-27'],
    ['after a leap day', '2028-03-05', '2028-02-27'],
  ])('for %s (%s) is told on %s', async (_what, due, on) => {
    expect(await reminders.add(owner, 'r1', said(due), chat)).toMatchObject({ kind: 'added', on })
  })

  it.each([
    ['00:00', 0],
    ['08:59', 0],
    ['09:00', 1],
    ['19:59', 1],
    ['20:00', 0],
    ['23:59', 0],
  ])('at %s in Beijing is told %s times', async (time, times) => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    await sweepAt('2026-12-03', time)
    expect(pushed).toHaveLength(times)
  })

  it('that was late because the server was down is told while it helps, and not after', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    await reminders.add(owner, 'r2', said('2026-12-04', '交押金'), chat)
    await sweepAt('2026-12-10', '09:30')
    expect(texts()).toEqual(['提醒：「交材料」的截止日期是 2026-12-10，就是今天。'])
    expect(await reminders.list(owner)).toEqual([])
  })

  it('asked for twice is one', async () => {
    for (let times = 0; times < 2; times += 1) await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    expect(await reminders.list(owner)).toHaveLength(1)
  })

  it('that was told is forgotten a month after its day', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    await sweepAt('2026-12-03')
    await sweepAt('2027-01-09')
    expect(await store.documents.list(owner, 'reminder')).toHaveLength(1)
    await sweepAt('2027-01-10')
    expect(await store.documents.list(owner, 'reminder')).toEqual([])
  })

  it('for the page lies there until it is read', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), { kind: 'inbox' })
    await sweepAt('2026-12-03')
    expect(await reminders.list(owner)).toMatchObject([
      { reminder: { state: 'sent' }, text: '提醒：「交材料」的截止日期是 2026-12-10，还有 7 天。' },
    ])
    expect(await reminders.read(owner, 'r1')).toBe(true)
    expect(await reminders.list(owner)).toEqual([])
    expect(pushed).toEqual([])
  })

  it('can be stopped, one or all, by its owner only', async () => {
    for (const id of ['r1', 'r2', 'r3']) await reminders.add(owner, id, said('2026-12-10'), chat)
    expect([await reminders.stop(other, 'r1'), await reminders.read(other, 'r1')]).toEqual([false, false])
    expect(await reminders.stopAll(other)).toBe(0)
    expect([await reminders.stop(owner, 'r1'), await reminders.stopAll(owner)]).toEqual([true, 2])
    await sweepAt('2026-12-03')
    expect(pushed).toEqual([])
  })
})

describe('what does not get out', () => {
  it('is tried again later, five times at most, and told once', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    works = false
    await sweepAt('2026-12-03', '09:00')
    await sweepAt('2026-12-03', '09:29')
    expect(failures).toBe(1)
    works = true
    await sweepAt('2026-12-03', '09:30')
    await sweepAt('2026-12-03', '10:30')
    expect([failures, pushed.length]).toEqual([1, 1])
  })

  it('is given up after five tries', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    works = false
    for (let hour = 9; hour < 20; hour += 1)
      await sweepAt('2026-12-03', `${String(hour).padStart(2, '0')}:00`)
    expect(failures).toBe(5)
    expect(await reminders.list(owner)).toEqual([])
  })

  it('because the process died is never told twice', async () => {
    await reminders.add(owner, 'r1', said('2026-12-10'), chat)
    const [{ document } = expect.fail('none')] = await store.documents.everyones('reminder')
    await store.documents.put(owner, 'reminder', {
      ...document,
      body: { ...(document.body as object), state: 'sending' },
    })
    await sweepAt('2026-12-03')
    expect(pushed).toEqual([])
  })
})

describe('a deadline of a profile', () => {
  const dateless: Deadline = {
    id: 'filing',
    name: '备案',
    dutyBearer: '企业',
    yours: true,
    rule: '',
    arithmetic: '',
    soft: false,
    clause: {
      document: 'd',
      title: '',
      provision: '',
      quote: '',
      sourceFile: '',
      start: 0,
      end: 0,
      status: '',
    },
  }
  const filing: Deadline = { ...dateless, due: '2026-12-10' }

  it('that moves takes its reminder along', async () => {
    deadlines = [filing]
    expect(await reminders.add(owner, 'r1', following, chat)).toMatchObject({ on: '2026-12-03' })
    deadlines = [{ ...filing, due: '2026-12-20' }]
    await sweepAt('2026-12-03')
    expect(pushed).toEqual([])
    await sweepAt('2026-12-13')
    expect(texts()).toEqual(['提醒：「备案」的截止日期是 2026-12-20，还有 7 天。'])
  })

  it.each([
    ['its day is gone', () => [dateless]],
    ['the duty is gone', () => []],
    ['the profile is gone', () => undefined],
  ])('ends its reminder when %s', async (_what, after) => {
    deadlines = [filing]
    await reminders.add(owner, 'r1', following, chat)
    deadlines = after()
    await sweepAt('2026-12-03')
    expect([pushed, await reminders.list(owner)]).toEqual([[], []])
  })

  it('without a day, or of nobody, is refused', async () => {
    deadlines = [dateless]
    for (const wanted of [following, { ...following, profileId: 'p2' }])
      expect(await reminders.add(owner, 'r1', wanted, chat)).toMatchObject({
        kind: 'refused',
        message: expect.stringContaining('没有日期') as unknown,
      })
  })
})

describe('refused', () => {
  it.each([
    ['yesterday', '2026-11-20', '已经过去'],
    ['in three years', '2029-11-20', '太远'],
  ])('%s', async (_what, due, words) => {
    expect(await reminders.add(owner, 'r1', said(due), chat)).toEqual({
      kind: 'refused',
      message: expect.stringContaining(words) as unknown,
    })
  })

  it.each([
    ['19:59', 'added'],
    ['20:00', 'refused'],
  ])('today at %s is %s: nothing is promised that cannot be told any more', async (time, kind) => {
    at('2026-11-21', time)
    expect(await reminders.add(owner, 'r1', said('2026-11-21'), chat)).toMatchObject({ kind })
    expect(await reminders.add(owner, 'r2', said('2026-11-22'), chat)).toMatchObject({ kind: 'added' })
  })

  it('more than a hundred', async () => {
    for (let made = 0; made < 100; made += 1)
      await reminders.add(owner, `r${String(made)}`, said('2026-12-10'), chat)
    expect(await reminders.add(owner, 'one more', said('2026-12-10'), chat)).toMatchObject({
      kind: 'refused',
    })
    expect(await reminders.add(other, 'r1', said('2026-12-10'), chat)).toMatchObject({ kind: 'added' })
  })
})
