import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '../../../knowledge/citation/index.ts'

/** value unit per comparator soft, as one line each */
function lines(text: string): readonly string[] {
  return numbersIn(text).map(({ value, unit, per, comparator, soft }) =>
    [value, unit, per, comparator, soft === true ? 'soft' : undefined]
      .filter((part) => part !== undefined)
      .join(' '),
  )
}

describe('numbersIn', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['Arabic with a blank', '初级 4500 元', ['4500 元']],
    ['full width', '给予５０００元', ['5000 元']],
    ['thousands', '最高1,000,000.5元', ['1000000.5 元 <=']],
    ['full-width comma is no thousands mark', '300，240元', ['300', '240 元']],
    ['万', '3万人次、1.5万元', ['30000 人次', '15000 元']],
    ['percent', '达85％以上', ['85 % >=']],
    ['ratio', '1:3:6', ['1', '3', '6']],
    ['range', '1-2年', ['1 年', '2 年']],
    ['a list with one unit', '8000、7000和6000元', ['8000 元', '7000 元', '6000 元']],
    ['Chinese range', '三至五年', ['3 年', '5 年']],
    ['年半', '一年半、2年半', ['1.5 年', '2.5 年']],
    ['半', '每半年', ['0.5 年']],
    [
      'Chinese numerals',
      '一年、两个月、十个工作日、一百二十课时',
      ['1 年', '2 个月', '10 工作日', '120 课时'],
    ],
    ['fractions', '三分之一、百分之八十五、一半', ['1/3', '85 %', '1/2']],
    ['year in Chinese', '二〇二三年', ['2023 年']],
    [
      'words, not numbers',
      '一体、一次性、一致、统一、第三方、“465”、“十四五”、同一年度、1+X、第一年、千人计划',
      [],
    ],
    [
      'document numbers, mail, telephone, address',
      '晋人社〔2023〕9号 a1@gz.gov.cn 83308232 https://a.cn/12',
      [],
    ],
    ['list marks', '1. 甲\n2、乙；3、丙\n（1）丁', []],
    ['broken line', '给予50人\n以上', ['50 人 >=']],
    ['per before', '每人每年5000元', ['5000 元 每人每年']],
    ['per after', '1000元每人', ['1000 元每人']],
    ['per does not pass a comma', '每人每年5000元，合计10000元', ['5000 元 每人每年', '10000 元']],
    [
      '>=',
      '不少于1人，不低于2人，满3年，达到4%，至少5天，6天及以上',
      ['1 人 >=', '2 人 >=', '3 年 >=', '4 % >=', '5 天 >=', '6 天 >='],
    ],
    ['>', '超过1年，高于2元，多于3人', ['1 年 >', '2 元 >', '3 人 >']],
    [
      '<=',
      '不超过1年，2日内，3天以内，至多4人，5人以下，最多6次，6日前',
      ['1 年 <=', '2 日 <=', '3 天 <=', '4 人 <=', '5 人 <=', '6 次 <=', '6 日 <='],
    ],
    ['<', '不足1年，未满2年，低于3%，不到4人，不满5年', ['1 年 <', '2 年 <', '3 % <', '4 人 <', '5 年 <']],
    ['not comparators', '期满1年，3天内容，超过部分按5000元', ['1 年', '3 天', '5000 元']],
    ['two bounds', '达到10%不足20%的，按60%算', ['10 % >=', '20 % <', '60 %']],
    [
      'soft',
      '原则上1年，一般2年，可参照3:4，约5人，6人左右',
      ['1 年 soft', '2 年 soft', '3 soft', '4 soft', '5 人 soft', '6 人 soft'],
    ],
    ['a hard bound in a soft sentence', '原则上线下完成，线上不超过40%', ['40 % <=']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  test('gives raw offsets of the figures', () => {
    const text = '补\n贴 ５ ０元'
    expect(numbersIn('共 三分之一，达 60 %')).toEqual([
      { value: '1/3', text: '三分之一', start: 2, end: 6 },
      { value: 60, text: '60', start: 9, end: 11, unit: '%', comparator: '>=' },
    ])
    expect(numbersIn(text).map((number) => text.slice(number.start, number.end))).toEqual(['５', '０'])
  })

  test('is total: offsets in order, text is the slice', () => {
    const word = fc.constantFrom(
      '5',
      '０',
      '一',
      '十',
      '万',
      '百分之',
      '分之',
      '年',
      '元',
      '每人',
      '、',
      '-',
      '\t',
      '\n',
      '不足',
      '以上',
      '𠀀',
      '(',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join('')
        let end = 0
        for (const number of numbersIn(text)) {
          expect(number.start).toBeGreaterThanOrEqual(end)
          expect(number.text).toBe(text.slice(number.start, number.end))
          end = number.end
        }
      }),
    )
  })

  test('reads a megabyte', () => {
    expect(numbersIn('不少于10个工作日，'.repeat(90_000)).length).toBe(90_000)
  })
})
