import { beforeAll, describe, expect, it } from 'vitest'
import { loadAssistant } from '../../../adapters/assistant.ts'
import { emptyState, type Assistant } from '../../../bot/index.ts'

let assistant: Assistant
beforeAll(() => {
  assistant = loadAssistant()
})

/** The first line without the notice of validity. */
const lead = (text: string): string =>
  (assistant.turn(emptyState, text, '2026-11-21').reply.answer.split('\n')[0] ?? '').replace(
    /^据已废止的京人社能发〔2022〕11号，/u,
    '',
  )

describe('a yes/no question put contrariwise', () => {
  it.each([
    ['北京社保交在廊坊的工人能当学徒吗', /^不可以/u],
    ['北京工资能不能只发八成最低工资', /^不可以/u],
    ['不同工种的学徒能签一份集体协议吗 无锡', /^不可以/u],
    ['师傅干了半年，没证没职称，能带徒弟么，北京', /^不一定：光凭您说的还不符合/u],
    ['北京院校老师教书一年半，没有高级工证也没职称，也不是一体化，行吗', /^不/u],
    ['北京中级工学两年行不行', /不是硬性门槛/u],
    ['北京合作机构是独立法人也有办学许可，但没有培训场所和设备，行吗', /^不可以/u],
    ['无锡等培养期满以后再考核行不', /^不可以/u],
    ['无锡专家组就来了2个人审核开班材料，够数不', /^不够/u],
    ['5月12号考完，7月1号交结班材料还来得及不 无锡', /^来不及/u],
  ])('%s', (text, words) => {
    expect(lead(text)).toMatch(words)
  })
})
