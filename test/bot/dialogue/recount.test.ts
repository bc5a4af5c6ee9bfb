import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[]) => lastReply(assistant, turns, '2026-03-02')

const wx = '无锡高级工20人一年都过了，能补多少'
const bj = '北京普通高级工20人两年都有证，补多少'

describe('people of one class told of again', () => {
  it.each([
    // Further people.
    [['无锡高级工12人两年都过了，补多少', '加3个人'], 15 * 6000 * 2],
    [['无锡高级工8人一年都过了，补多少', '追加2人'], 10 * 6000],
    [['无锡高级工8人一年都过了，补多少', '再加2个高级工 也过了'], 10 * 6000],
    // Some of them, of another class or outcome.
    [['无锡中级工10人一年都过了，补多少', '其中4个是高级工'], 6 * 5000 + 4 * 6000],
    [['北京普通中级工10人一年都有证，补多少', '其中2个是技师'], 8 * 5000 + 2 * 7000],
    [[bj, '其中6人紧缺'], (14 * 6000 + 6 * 8000) * 2],
    [
      ['北京紧缺技师8人两年都有证，补多少', '其中两个其实没证只是合格，工种纳入评价的'],
      6 * 9000 * 2 + 2 * 9000 * 0.85 * 2,
    ],
    // One of the parts known.
    [['无锡技师9个两年', '5个过了', '剩下的都没过'], 5 * 7000 * 2],
    [['无锡高级工20人一年 16人过', '剩4个没过'], 16 * 6000],
    [['山西高级工10人一年 7个取证', '剩下3个后来也取证了'], 10 * 5000],
    [['北京普通高级工20人两年 12人有证 8人合格没证', '那8个里又有3个拿到证了'], 15 * 12000 + 5 * 10200],
    [['北京普通高级工20人两年 12人有证 8人合格没证', '8个里有2个其实不合格'], 12 * 12000 + 6 * 10200],
    [['无锡高级工20人一年过了15个', '不合格的5个里有2个补考过了'], 17 * 6000],
    // Counted anew.
    [['北京普通中级工24人一年', '20个有证，4个合格没证', '改成3个合格没证1个不合格'], 20 * 5000 + 3 * 4250],
    [['运城20人学徒一年，有3个离职，2个没考过，其他都拿证', '离职的其实是4个'], 14 * 5000],
    [['无锡高级工20人一年 4人没过', '3个没过'], 17 * 6000],
    [['无锡高级工20人一年 4人没过', '不是4个 是3个'], 17 * 6000],
    [['无锡高级工5人两年都过了', '是15个不是5个'], 15 * 6000 * 2],
    [['无锡技师3人两年2人过', '补考又过了一个'], 3 * 7000 * 2],
    [['无锡高级工20人一年都过了', '18个过了', '后来又有1个补考过了'], 19 * 6000],
    // A share anew.
    [['山西太原，40个学徒，65%拿证，一年', '改成75%'], 30 * 5000],
    [['无锡高级工20人一年 通过率90%', '80%呢'], 16 * 6000],
    [['无锡高级工20人一年 通过率90%', '通过率改成80%'], 16 * 6000],
    [['北京普通中级工20人一年 取证率80% 其余合格', '取证率换60%'], 12 * 5000 + 8 * 4250],
    [['无锡40个中级工一年', '通过率85%', '就按90算吧'], 36 * 5000],
    // The headcount anew.
    [['山西高级工21人1年都拿到证', '换成3年', '换回1年 人数改30'], 30 * 5000],
    [['北京普通高级工10人两年都有证', '应该16人才对'], 16 * 6000 * 2],
    [['无锡中级工10人一年 高级工4人两年 都过', '把高级的人数换成6'], 10 * 5000 + 6 * 6000 * 2],
    [[wx, '那15人呢'], 15 * 6000],
    [[wx, '那30人呢'], 30 * 6000],
    // Left out, after it was asked whether they count.
    [['无锡中级工30人一年都过了，补多少', '后来发现有3个人合同不到一年', '那扣掉他们'], 27 * 5000],
    [['无锡中级工一年18人都过了，补多少', '哦不 有2个还没考', '算他俩没过'], 16 * 5000],
    // Too short to be paid for, and told of again in words not understood.
    [['晋中职工培训70人，5天，补多少', '其中8个只学了2天'], 62 * 300],
    [['晋中职工培训70人，5天，补多少', '其中8个只学了2天', '那一共能领多少'], 62 * 300],
    [['晋中职工培训70人，5天，补多少', '其中8个没学满3天', '如果8个都是快退休的呢'], 62 * 300],
    [['晋中职工培训70人，5天，补多少', '有8个人没学满3天', '说错了，是6个'], 64 * 300],
    [['无锡中级工10人一年都过了，补多少', '如果4个是高级工呢'], 6 * 5000 + 4 * 6000],
    [['临汾岗前培训90个职工，其中有6人才来了1天，其他人都上满4天，能领多少'], 84 * 300],
  ])('sums %j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it.each([
    [
      [wx, '有3个没考'],
      [120_000, 102_000],
    ],
    [
      [wx, '有3人不满一年就走了'],
      [120_000, 102_000],
    ],
    [
      [wx, '里面3人是转岗的'],
      [120_000, 102_000],
    ],
    [
      [bj, '其中6人是劳务派遣'],
      [240_000, 168_000],
    ],
    [['无锡 18个高级工两年都过，其中5个45岁以上'], [216_000, 156_000]],
  ])('says of %j what it comes to with and without those not understood', (turns, sums) => {
    const reply = last(turns)
    expect(yuan(reply, 'limit')).toEqual(sums)
    expect(yuan(reply, 'total')).toEqual([])
  })

  it.each([
    [['无锡中级工12人高级工8人一年都过了', '高级有2个没过', '中级也有1个']],
    [['北京普通中级工20人高级工10人一年全有证', '高级里有3个没证但合格', '高级改成8个人']],
    [['山西中级工30人两年有28个拿到证', '还有1个后来证书作废了']],
    [['无锡中级工15人高级工10人两年都过了', '不对，一共30人']],
    // Only whole years are reckoned: two such figures hold nothing apart.
    [['无锡高级工20人14个月都过了，能补多少', '有3人超过50岁']],
  ])('gives no sum of %j', (turns) => {
    const reply = last(turns)
    expect([...yuan(reply, 'total'), ...yuan(reply, 'limit')]).toEqual([])
  })
})

describe('some of several classes came out otherwise', () => {
  const rates = { 中级工: 5000, 高级工: 6000, 技师: 7000 } as const
  const names = Object.keys(rates) as (keyof typeof rates)[]

  it('gives the least and the most of every way to divide them', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 3 }),
        fc.array(fc.integer({ min: 2, max: 12 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom<(failed: number) => string>(
          (failed) => `${String(failed)}个没过`,
          (failed) => `其中${String(failed)}人不合格`,
          (failed) => `那要是${String(failed)}个没过呢`,
        ),
        (levels, counts, failed, say) => {
          const classes = levels.map((level, at) => ({ level, count: counts[at] ?? 2 }))
          const told = classes.map(({ level, count }) => `${level}${String(count)}人`).join('、')
          const heads = classes.reduce((sum, { count }) => sum + count, 0)
          // As many as a class are read as that class.
          fc.pre(failed < heads && classes.every(({ count }) => count !== failed && count !== heads - failed))
          const sums = divisions(classes, failed)
          const reply = last([`无锡${told}，一年都过了，能补多少`, say(failed)])
          expect(yuan(reply, 'limit')).toEqual([Math.min(...sums), Math.max(...sums)])
        },
      ),
      { numRuns: 40 },
    )
  })

  /** What every way to take `failed` people out of the classes comes to. */
  function divisions(
    classes: readonly { readonly level: keyof typeof rates; readonly count: number }[],
    failed: number,
  ): readonly number[] {
    const [first, ...others] = classes
    if (first === undefined) return failed === 0 ? [0] : []
    return Array.from({ length: Math.min(first.count, failed) + 1 }, (_, taken) => taken).flatMap((taken) =>
      divisions(others, failed - taken).map((rest) => rest + (first.count - taken) * rates[first.level]),
    )
  }
})
