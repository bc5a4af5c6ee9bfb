import { describe, expect, it } from 'vitest'
import { monthsHeld } from '../../../bot/dialogue/told/held-certificate.ts'
import { isElliptic } from '../../../bot/dialogue/question/elliptic.ts'
import { keepsTime, statesPeriod } from '../../../bot/dialogue/timing/keeps-time.ts'
import { orderIn } from '../../../bot/dialogue/timing/procedure-order.ts'
import { statesMinimum } from '../../../bot/dialogue/verdict/insisted.ts'
import { keepsLimit } from '../../../bot/dialogue/verdict/threshold.ts'

const within = (amount: number, unit: '日' | '工作日' | '月', direction: 'after' | 'before' = 'after') => ({
  within: { amount, unit },
  direction,
})

describe('a lapse of time against a period', () => {
  it.each([
    ['考核结束40天才交材料行吗', within(1, '月'), false],
    ['考核结束20天后交材料行吗', within(1, '月'), true],
    // a month has 28 to 31 days
    ['考核结束30天后交材料行吗', within(1, '月'), undefined],
    ['12个工作日内交开班备案来得及吗', within(10, '工作日'), false],
    ['10个工作日内交开班备案来得及吗', within(10, '工作日'), true],
    // ten working days last from 12 days to more than two weeks
    ['开班备案两周后交可以吗', within(10, '工作日'), undefined],
    ['开班备案一个月后交可以吗', within(10, '工作日'), false],
    ['离职报备晚了三天可以吗', within(15, '日'), false],
    ['离职后10天报备可以吗', within(15, '日'), true],
    ['离职后16天报备可以吗', within(15, '日'), false],
    ['期满以后再考核行不', within(3, '月', 'before'), false],
    ['期满前两个月考核行不', within(3, '月', 'before'), true],
    ['期满前六个月考核行不', within(3, '月', 'before'), false],
    ['离职要报备吗', within(15, '日'), undefined],
  ])('%s', (text, period, kept) => {
    expect(keepsTime(period, text)).toBe(kept)
  })

  it.each([
    ['离职15天内报备对吧', within(15, '日'), true],
    ['离职10天内报备对吧', within(15, '日'), false],
    ['是不是10天内交开班备案', within(10, '工作日'), false],
    ['离职要报备对吧', within(15, '日'), undefined],
  ])('%s states the period: %#', (text, period, right) => {
    expect(statesPeriod(period, text)).toBe(right)
  })
})

const steps =
  '经上级主管单位同意后，按这个程序办：企业、培训机构申请→区人力资源社会保障部门审核→市人力资源社会保障部门复核汇总→企业学徒报名→区人力资源社会保障部门审核→建立学籍、开班培训→首次补贴申请拨付→考核评价→剩余补贴申请拨付'

describe('the order of a procedure', () => {
  it.each([
    ['剩余补贴是不是考核前就能申请', false],
    ['首次补贴是考核之后才申请吗', false],
    ['先考核再申请剩余补贴对吗', true],
    ['没考核能先申请首次补贴吗', true],
    ['没开班能先考核吗', false],
  ])('%s', (text, holds) => {
    expect(orderIn(steps, text)).toEqual({ kind: 'claimed', holds })
  })

  it('names the two stages where both orders are offered', () => {
    expect(orderIn(steps, '先考核还是先开班')).toEqual({
      kind: 'which',
      first: '建立学籍、开班培训',
      then: '考核评价',
    })
  })

  it.each(['先报名还是先审核', '先结班还是先考核', '考核评价谁组织', '先支后补对吗'])('%s: none', (text) => {
    // The district reviews both before and after enrolment; the closing of a class is no stage here.
    expect(orderIn(steps, text)).toBeUndefined()
  })
})

describe('how long a certificate has been held', () => {
  it.each([
    ['他中级证2024年5月拿的，2026年3月开班', 22],
    ['小王22年6月考的中级，23年12月想报高级工', 18],
    ['高级工证是2023年1月发的，现在报技师可以吗', 38],
    ['中级证2024年3月15日拿的，2026年3月10日报', 23],
    ['2024年5月开班，2026年3月考核', undefined],
  ])('%s', (text, months) => {
    expect(monthsHeld(text, '2026-03-02')).toBe(months)
  })
})

describe('figures just beside a limit', () => {
  const share = '线上课时占总课时比例不超过40%'
  it.each([
    ['线上40%行吗', true],
    ['线上超过40%行吗', false],
    ['线上不到40%行吗', true],
    ['线上不超过40%对吗', true],
  ])('%s', (text, kept) => {
    expect(keepsLimit(share, text)).toBe(kept)
  })

  it.each([
    ['与企业签订1年以上劳动合同', '3年以上的合同才行吧', false],
    ['与企业签订1年以上劳动合同', '合同必须一年吗', true],
    ['培训期限为1-2年', '学徒期至少两年吗', false],
    ['培训期限为1-2年', '学徒期两年行吗', undefined],
  ])('%s: %s', (statement, question, right) => {
    expect(statesMinimum(statement, question)).toBe(right)
  })
})

describe('a question that leans on the one before', () => {
  it.each(['几天内', '谁去申领', '三条都要满足吗', '3月5号办完的手续，最晚哪天', '那多久'])('%s', (text) => {
    expect(isElliptic(text)).toBe(true)
  })
  it.each(['考核谁组织', '离职几天内报', '我们55%', ''])('%s stands alone', (text) => {
    expect(isElliptic(text)).toBe(false)
  })
})
