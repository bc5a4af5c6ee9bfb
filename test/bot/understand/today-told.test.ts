import { describe, expect, test } from 'vitest'
import { todayTold } from '../../../bot/understand/index.ts'

describe('the day told as today', () => {
  test.each([
    ['今天9号，报备还来得及不', '2026-11-28', '2026-11-09', '今天，报备还来得及不'],
    ['今天30号了', '2026-11-28', '2026-10-30', '今天了'],
    ['今天11月9号，学徒10月28号办的离职', '2026-11-28', '2026-11-09', '今天，学徒10月28号办的离职'],
    ['今天是1月3号', '2026-12-28', '2027-01-03', '今天'],
    ['今天12月30日', '2026-01-04', '2025-12-30', '今天'],
  ])('%s on %s', (text, asOf, today, rest) => {
    expect(todayTold(text, asOf)).toEqual({ today, text: rest })
  })

  test.each(['今天离职的', '今天9号文下来了', '昨天9号，', '今天9号离职的', '今天31月9号'])(
    '%s tells of none',
    (text) => {
      expect(todayTold(text, '2026-11-28')).toBeUndefined()
    },
  )
})
