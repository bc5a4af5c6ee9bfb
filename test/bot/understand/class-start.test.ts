import { expect, it } from 'vitest'
import { classStart } from '../../../bot/understand/index.ts'

it.each([
  ['2025年7月1日开班，培训两年', '2025-07-01'],
  ['3月10号开的班', '2026-03-10'],
  ['2023年9月就开班了', '2023-09'],
  ['2023年的那批班', '2023'],
  ['开班时间是2024年5月6日', '2024-05-06'],
])('%s: the class began on %s', (text, day) => {
  expect(classStart(text, '2026-03-02')).toBe(day)
})

it.each(['11月10日开班备案', '2025年7月1日考核', '5月6日交的开班申请材料', '9月的班组会'])(
  '%s: no class is said to have begun',
  (text) => {
    expect(classStart(text, '2026-03-02')).toBeUndefined()
  },
)
