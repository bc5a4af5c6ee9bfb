export type Level = '中级工' | '高级工' | '技师' | '高级技师'
export type City = '无锡' | '江阴' | '太原' | '山西晋中'

export interface Class {
  readonly names: readonly string[]
  readonly level: Level
  readonly heads: number
  readonly years: 1 | 2
  /** Undefined while nothing was told of it. */
  readonly passed: number | undefined
  /** 都过了: told of all of them, however many they are. */
  readonly all: boolean
  /** Some went before the end: those who did not pass are then not all of the others. */
  readonly left?: boolean
}

/** Takes one of several, as a generator decides. */
export type Pick = <T>(items: readonly [T, ...T[]]) => T

export const inShanxi = (city: City) => city === '太原' || city === '山西晋中'

export const levels: readonly Level[] = ['中级工', '高级工', '技师', '高级技师']
export const short: Readonly<Record<Level, readonly [string, ...string[]]>> = {
  中级工: ['中级', '中级工', '中级'],
  高级工: ['高级', '高级工', '高级'],
  技师: ['技师', '技师'],
  高级技师: ['高级技师', '高级技师'],
}
export const ordinals = [
  ['甲班', '乙班', '丙班'],
  ['第一个班', '第二个班', '第三个班'],
  ['一班', '二班', '三班'],
  ['A班', 'B班', 'C班'],
  ['第一批', '第二批', '第三批'],
] as const

/** The words for outcomes, counts and lengths; where a certificate is what counts, outcomes are told by it. */
export function wordsOf(pick: Pick, certificate: boolean) {
  const byCertificate = certificate || pick([true, false, false])
  const units = pick<readonly [string, ...string[]]>([['个'], ['人'], ['个', '人', '名', '个人']])
  const years = pick<Readonly<Record<1 | 2, string>>>([
    { 1: '一年', 2: '两年' },
    { 1: '1年', 2: '2年' },
    { 1: '12个月', 2: '24个月' },
  ])
  const outcome = byCertificate
    ? {
        got: '拿证',
        done: '拿证了',
        bare: '拿证',
        not: pick(['没拿证', '没拿到证', '没证']),
        whole: ['都拿证了', '全拿证了', '都拿到证了', '全部拿证', '都有证'] as const,
        everybody: ['都拿证了', '全部拿证了', '都拿到证了'] as const,
      }
    : {
        got: pick(['过了', '通过', '过']),
        done: pick(['过了', '通过了']),
        bare: '过',
        not: pick(['没过', '没通过', '不合格']),
        whole: ['都过了', '全过', '全过了', '全部通过', '都通过了', '考核都过了'] as const,
        everybody: ['都过了', '全部通过了', '考核都过了', '全过了'] as const,
      }
  return {
    ...outcome,
    people: (count: number) => `${String(count)}${pick(units)}`,
    count: (count: number) => ['', '', '两', '三'][count] ?? String(count),
    years: (count: 1 | 2) => years[count],
  }
}

export type Words = ReturnType<typeof wordsOf>

/** A conversation while it is being made up. */
export interface Talk {
  classes: readonly Class[]
  readonly city: City
  readonly word: Words
  readonly pick: Pick
  readonly between: (least: number, most: number) => number
  /** The next turn; without a sum, what is known of the classes then comes to it. */
  readonly say: (text: string, sum?: number | 'ask' | 'unchecked') => void
  readonly nameOf: (at: number) => string
  readonly update: (at: number, facts: Partial<Class>) => void
}
