import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskPersonalNumbers } from '../../../adapters/conversation/index.ts'

describe('personal numbers are masked', () => {
  it.each([
    ['身份证140302199001010009能领吗', '身份证〔18位号码〕能领吗'],
    ['身份证14030219900101000X能领吗', '身份证〔18位号码〕能领吗'],
    ['身份证14030219900101000x', '身份证〔18位号码〕'],
    ['１４０３０２１９９００１０１０００９', '〔18位号码〕'],
    ['1403 0219 9001 0100 09', '〔18位号码〕'],
    ['140302-19900101-0009', '〔18位号码〕'],
    ['老证140302900101001', '〔15位号码〕'.replace(/^/u, '老证')],
    ['手机13800138000，', '手机〔11位号码〕，'],
    ['138-0013-8000', '〔11位号码〕'],
    ['座机0351-4072086', '座机〔11位号码〕'],
    ['卡号6222020200112233445', '卡号〔19位号码〕'],
    ['发到 zhang.san@example.com 好吗', '发到 〔邮箱〕 好吗'],
    ['信用代码91140300MA0XXXXXXX', '信用代码〔8位号码〕MA0XXXXXXX'],
  ])('%s', (text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked)
  })

  it.each([
    '2024-04-02开班，25人，每人6000元，合计300000元',
    '20240402备案',
    '锡人社发〔2024〕19号第3条，85%，400课时',
    '没有数字',
  ])('what the question needs stays: %s', (text) => {
    expect(maskPersonalNumbers(text)).toBe(text)
  })

  it('no run of eighteen digits survives, wherever it stands', () => {
    const digit = fc.constantFrom(...'0123456789')
    const digits = fc.array(digit, { minLength: 18, maxLength: 18 }).map((list) => list.join(''))
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        digits,
        fc.string({ unit: 'grapheme' }),
        (before, number, after) => {
          expect(maskPersonalNumbers(`${before}${number}${after}`)).not.toContain(number)
        },
      ),
    )
  })
})
