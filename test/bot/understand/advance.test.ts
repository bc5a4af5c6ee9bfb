import { describe, expect, it } from 'vitest'
import { normaliseForTopics, readAdvance } from '../../../bot/understand/index.ts'

/** What the user says was paid in advance; 元, or nothing. */
const told = (text: string, known = false) => {
  const read = readAdvance(normaliseForTopics(text), known)
  return read === undefined
    ? undefined
    : [read.fen / 100, read.each ? '每人' : '一共', read.further ? '又' : '']
}

describe('an advance that was paid', () => {
  it.each([
    ['预拨了8万', 80_000],
    ['预拨款到账八万', 80_000],
    ['前期已经拨了2.5万元', 25_000],
    ['区里先给了45000', 45_000],
    ['账上已经收到5万', 50_000],
    ['3万预拨款早就到账了', 30_000],
    ['2.5万已经预拨了，还要退还是再给', 25_000],
    ['预拨款到了，8万', 80_000],
    ['预拨不是8万，是9万', 90_000],
    ['预拨的是9万，不是8万', 90_000],
    ['预拨12万，还能领多少', 120_000],
    ['一直没拿到预拨', 0],
    ['预拨的钱一分没给', 0],
  ])('%s', (text, yuan) => {
    expect(told(text)).toEqual([yuan, '一共', ''])
  })

  it.each([
    '能先拨8万吗',
    '预拨多少，是8万吗',
    '应该预拨8万对吧',
    '有没有预拨',
    '预拨多少',
    '预拨50%',
    '都拿了证，补4万对吗',
    '一共到手12万',
    '中级10人一年',
    '预拨了8万，后来才知道应该先拨9万',
  ])('%s tells none', (text) => {
    expect(told(text)).toBeUndefined()
  })

  it('tells it by head, or beside what was paid before', () => {
    expect(told('每人先给了3000')).toEqual([3000, '每人', ''])
    expect(told('预拨了3000元一个人')).toEqual([3000, '每人', ''])
    expect(told('又预拨了2万')).toEqual([20_000, '一共', '又'])
    expect(told('先拨了1万，后来又拨了1.5万')).toEqual([25_000, '一共', ''])
  })

  it('is corrected by the bare sum only where one is known', () => {
    expect(told('不对，是9万', true)).toEqual([90_000, '一共', ''])
    expect(told('不对，是9万')).toBeUndefined()
    expect(told('不对，9万是总额', true)).toBeUndefined()
  })
})
