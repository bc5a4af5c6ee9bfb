import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import type { Assistant } from '../../../bot/index.ts'
import { lastReply, yuan } from './last-reply.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

const last = (turns: readonly string[]) => lastReply(assistant, turns, '2026-03-02')

const wx = '无锡中级工24人一年都过了，补多少'
const two = '无锡中级工18人高级工12人一年期，能补多少'
const bj = '北京普通中级工24人一年18个有证6个合格没证，补多少'

describe('what is asked for next is said of those of whom it is open', () => {
  it.each([
    // The class known keeps its own length.
    [[wx, '再加6个技师', '两年', '全过了'], 24 * 5000 + 6 * 7000 * 2],
    [[wx, '又招了一批高级工10人', '两年', '9个过了'], 24 * 5000 + 9 * 6000 * 2],
    [['北京普通中级20人一年都有证；高级8人两年都有证，一共多少', '紧缺的'], 20 * 5000 + 8 * 8000 * 2],
    // 有 before a number is no yes.
    [['太原20人学徒一年，能拿多少', '有3个中途退出了', '其余都拿证了'], 17 * 5000],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it('and no word before a number of people answers for everybody', () => {
    const reply = last(['太原20人学徒一年，能拿多少', '对了，再加4个人'])
    expect(yuan(reply, 'total')).toEqual([24 * 5000, 0])
    expect(reply.missing).toContain('certified')
  })
})

describe('another class or batch stands beside those known', () => {
  it.each([
    [[wx, '第二个班高级工10人，两年，过了8个'], 24 * 5000 + 8 * 6000 * 2],
    [[wx, '另外又开了一个班，技师5人一年都过了'], 24 * 5000 + 5 * 7000],
    [['无锡二班高级工9人两年过了8个，补多少', '一班中级20人一年全过'], 8 * 6000 * 2 + 20 * 5000],
    [['太原第一批30人一年29个拿证，补多少', '第二批20人，18个拿证', '一年'], 47 * 5000],
    [['无锡中级30人一年27个过了，能拿多少', '又来了4个人', '3个过了'], 30 * 5000],
    // Asked of by themselves, and then together.
    [[wx, '那高级工7人呢', '加起来呢'], 24 * 5000 + 7 * 6000],
    [[wx, '那高级工7人呢', '两个班一共多少'], 24 * 5000 + 7 * 6000],
    // Those added stand beside the others already: together they are counted once.
    [[wx, '再加5个高级工，也是一年都过了', '总共多少'], 24 * 5000 + 5 * 6000],
    [[wx, '又招了6个高级工两年都过了'], 24 * 5000 + 6 * 6000 * 2],
    [
      [wx, '又招了6个高级工两年都过了', '再加2个技师一年过了', '一共多少'],
      24 * 5000 + 6 * 6000 * 2 + 2 * 7000,
    ],
    [[wx, '另外还有8个技师，两年，都过了', '合计'], 24 * 5000 + 8 * 7000 * 2],
    // Corrected or supposed, there is only the one class.
    [[wx, '不对，是高级工7人', '加起来呢'], 7 * 6000],
    [[wx, '换成高级工7人呢', '一共多少'], 7 * 6000],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })
})

describe('what came of each of several classes', () => {
  it.each([
    [[two, '中级都过了，高级过了11个'], 18 * 5000 + 11 * 6000],
    [[two, '材料要交哪些', '高级全过了，中级有1个没过'], 17 * 5000 + 12 * 6000],
    [[two, '高级过了10个，其他都过了'], 18 * 5000 + 10 * 6000],
    [[two, '都过了', '中级那18个里有3个没过'], 15 * 5000 + 12 * 6000],
    [[two, '都过了', '高级要是有一个没过呢'], 18 * 5000 + 11 * 6000],
    [
      ['无锡第一个班中级18人一年，第二个班高级12人一年，能补多少', '第一个班全过，第二个班过了11个'],
      18 * 5000 + 11 * 6000,
    ],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it.each([
    // Whether the rest of the one class or the other class failed was not said.
    [[two, '中级过了16个，其余没过']],
    [[two, '技师走了两个']],
  ])('is asked again of %j', (turns) => {
    const reply = last(turns)
    expect([...yuan(reply, 'total'), ...yuan(reply, 'limit')].filter((sum) => sum === 16 * 5000)).toEqual([])
  })
})

describe('a change told of one of several classes', () => {
  it.each([
    [[two, '都过了', '高级改成两年'], 18 * 5000 + 12 * 6000 * 2],
    [[two, '高级有3个没过，其他都过了', '高级补考又过了2个'], 18 * 5000 + 11 * 6000],
    [[two, '高级有3个没过，其他都过了', '补考又过了2个'], 18 * 5000 + 11 * 6000],
    [[two, '中级有2个没过，高级有3个没过', '没过的补考都过了'], 18 * 5000 + 12 * 6000],
    [[two, '都过了', '不对，高级过了10个', '高级没过的又有1个补考过了'], 18 * 5000 + 11 * 6000],
    [[two, '都过了', '高级走了1个'], 18 * 5000 + 11 * 6000],
    [[two, '都过了', '高级应该是8个没过'], 18 * 5000 + 4 * 6000],
    [[two, '中级和高级都过了'], 18 * 5000 + 12 * 6000],
    [[two, '分别过了16个、11个'], 16 * 5000 + 11 * 6000],
    [[two, '中级2个没过，剩下16个都过了', '剩下的都过了'], 16 * 5000 + 12 * 6000],
    [['太原甲班34人，乙班15人，丙班6人，两年', '乙班全拿证了', '甲班和丙班都拿证了'], 55 * 5000 * 2],
    [['无锡甲班中级14人乙班高级15人丙班技师6人，一年，都过了', '甲班和丙班一共多少'], 14 * 5000 + 6 * 7000],
    [[two, '中级2个没过高级都过了'], 16 * 5000 + 12 * 6000],
    [['太原第一批22人，第二批26人，一年', '钱打给谁', '第一批都拿证了，第二批25个拿证'], 47 * 5000],
    [['太原A班38个人；B班29名；C班9个，一年', '都拿证了'], 76 * 5000],
    [['太原甲班24人，乙班37人，一年都拿证了', '另外还有9人中级，两年，拿证8人'], 61 * 5000 + 8 * 5000 * 2],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it.each([
    // Whose retake it was, and whether the further people passed, was not said.
    [[two, '中级有2个没过，高级有3个没过', '补考又过了1个']],
    [[two, '中级过了16个，高级过了11个', '不对，高级是14个人']],
  ])('is asked back where the words leave it open: %j', (turns) => {
    expect(yuan(last(turns), 'total')).not.toHaveLength(1)
  })
})

describe('some of those told apart are asked about', () => {
  it.each([
    [[two, '都过了', '高级的多少'], 12 * 6000],
    [[two, '都过了', '高级的多少', '一共呢'], 18 * 5000 + 12 * 6000],
    [[bj, '没证的多少'], 6 * 4250],
    [[bj, '那18个能拿多少'], 18 * 5000],
    [['无锡A班高级12人一年全过，B班中级18人一年过了16人，能补多少', 'B班的呢'], 16 * 5000],
    [[bj, '那6个能拿多少', '总共多少'], 18 * 5000 + 6 * 4250],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it.each([
    [
      [bj, '每人多少'],
      [5000, 4250],
    ],
    [
      ['北京普通技师10人两年，7个有证，3个合格没证，补多少', '每人每年多少'],
      [7000, 5950],
    ],
    [['无锡高级工20人两年过了18个，补多少', '一个人多少'], [12_000]],
  ])('a head of %j', (turns, each) => {
    const parts = yuan(last(turns), 'part')
    expect(parts.slice(0, each.length)).toEqual(each)
  })
})

describe('the sum given is held against another case, and stays what it was', () => {
  it.each([
    [['无锡高级技师6人一年都过了，能补多少', '跟技师比差多少'], [6000]],
    [['晋中25人中级两年，23个拿证，补多少', '比全拿证少多少'], [20_000]],
    [
      ['北京普通高级工10人两年，能补多少', '跟拿证的差多少'],
      [18_000, 120_000],
    ],
  ])('%j', (turns, differences) => {
    const shown = yuan(last(turns), 'part')
    expect(shown).toEqual(expect.arrayContaining(differences))
    expect(shown[0]).toBe(differences[0])
  })

  it('the case held against is not kept', () => {
    const turns = ['无锡高级技师6人一年都过了，能补多少', '跟技师比差多少', '一共能补多少']
    expect(yuan(last(turns), 'total')).toEqual([48_000])
  })

  it.each([
    [[wx, '北京普通的同样的人都有证能拿多少', '哪边多'], '一样多'],
    [[wx, '换成技师呢', '哪个多'], '后算的多，多**48,000元**'],
  ])('%j', (turns, words) => {
    expect(last(turns).answer).toContain(words)
  })
})

describe('people of one class told of once more', () => {
  it.each([
    [['无锡中级工30人一年，走了3个人，剩下的都过了，补多少', '又走了一个'], 26 * 5000],
    [['无锡高级工14人1年过了12个，多少钱', '核对了一下，应该是15人，14个过了'], 14 * 6000],
    [['太原18人学徒一年都拿证，多少钱', '那人数翻一倍呢'], 36 * 5000],
    [['无锡25人中级工一年22通过，补多少', '那22个里8个其实是高级工'], 14 * 5000 + 8 * 6000],
    [['太原16人学徒一年13个拿证，能补多少', '是不是就给13个人的钱'], 13 * 5000],
    // Those who passed the retake had not passed before.
    [['无锡高级工20人一年17个过了，多少钱', '没过的3个补考又过了1个'], 18 * 6000],
    [['无锡高级工20人一年17个过了，多少钱', '后来3个都补考过了'], 20 * 6000],
    [['无锡高级工20人一年17个过了，多少钱', '补考后一共过了19个'], 19 * 6000],
    // Who left tells nothing of those who stayed.
    [['无锡高级工20人一年，能补多少', '走了2个', '都过了'], 18 * 6000],
    [['太原40人两年，能补多少', '先走了3个', '剩下的拿了35个证'], 35 * 5000 * 2],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it('a share of them that is no whole number is not rounded, and that is said', () => {
    const reply = last(['无锡中级工35人一年，能补多少', '90%通过'])
    expect(reply.answer).toContain('35人的90%是31.5人')
    expect(yuan(reply, 'total')).toEqual([])
  })

  it('where no grade is evaluated yet, nothing is said of its certificate', () => {
    const reply = last(['无锡22人一年，都拿了合格证书，工种还没开展评价，是遴选项目，补多少'])
    expect(yuan(reply, 'total')).toEqual([110_000])
    expect(reply.answer).not.toContain('通过即取得技能等级证书')
  })
})

describe('while something is still asked', () => {
  it('the sum of those settled stands, and it is said of whom it is asked', () => {
    const reply = last([wx, '再加6个技师'])
    expect(yuan(reply, 'part')).toContain(24 * 5000)
    expect(reply.answer).toContain('技师6人：请问实际培训几年')
  })

  it('several classes come to so much if all had the same outcome', () => {
    expect(yuan(last([two]), 'total')).toEqual([18 * 5000 + 12 * 6000])
    expect(yuan(last(['北京普通中级20人一年，普通高级10人两年，能补多少']), 'total')).toEqual([
      220_000, 187_000,
    ])
  })
})

describe('instalments', () => {
  it('还能拿多少 after the advance is the rest of it', () => {
    const reply = last(['北京普通中级12人一年，预拨多少', '最后10个拿证，1个合格没证，1个没合格，还能拿多少'])
    expect(yuan(reply, 'remainder')).toEqual([10 * 2500 + 1750])
    expect(yuan(reply, 'clawback')).toEqual([2500])
  })

  it.each([
    [['北京普通中级12人一年，10个拿证，2个没过，预拨多少', '倒贴多少'], 'clawback', [5000]],
    [['北京普通中级30人一年都有证补多少', '最早到账的那笔是多少'], 'advance', [75_000]],
  ] as const)('%j', (turns, kind, figures) => {
    expect(yuan(last(turns), kind)).toEqual(figures)
  })

  it('按两年算呢 supposes another length', () => {
    expect(yuan(last(['无锡技师8人一年半都过了，多少钱', '按两年算呢']), 'total')).toEqual([8 * 7000 * 2])
  })
})

describe('those of one outcome, named by it', () => {
  it.each([
    [
      ['无锡19人，中级7高级12，一年期，补多少', '中级全过，高级过了9个', '那没过的三个如果补考过了呢'],
      7 * 5000 + 12 * 6000,
    ],
    [['无锡中级40人一年期，考核35人合格', '5个没合格的里面2个离职了'], 35 * 5000],
    [['无锡中级40人一年，35人合格', '5个没合格的里有3个补考过了'], 38 * 5000],
    [['太原40人一年', '取证率90%'], 36 * 5000],
    [['北京普通技师31人一年，取证24人，其余合格没证', '没证的里面有7个后来拿到证了'], 31 * 7000],
    [
      ['北京普通技师31人一年，取证24人，其余合格没证', '那7个没证的有2个拿到证了'],
      26 * 7000 + 5 * 7000 * 0.85,
    ],
    [['北京普通技师9人2年6有证3合格没证，补多少', '那没证的三个一共拿多少'], 3 * 7000 * 0.85 * 2],
  ])('%j', (turns, total) => {
    expect(yuan(last(turns), 'total')).toEqual([total])
  })

  it('are asked back of what was advanced for them', () => {
    const reply = last(['北京普通中级15人，一年，12人取证3人没取证但合格', '那如果这3人都没合格，要退多少'])
    expect(yuan(reply, 'clawback')).toContain(3 * 5000 * 0.5)
  })
})
