import { describe, expect, it } from 'vitest'
import { loadCorpus, resolve } from '../../../knowledge/documents/index.ts'
import type { Resolution, Topic } from '../../../knowledge/documents/index.ts'

const corpus = loadCorpus()

/** One line: kind, then the chain with how each text applies, then the status of the first. */
function told(resolution: Resolution): string {
  if (resolution.kind === 'not-covered') return `not-covered ${resolution.why}`
  if (resolution.kind === 'gap') {
    return `gap ${resolution.applied?.docNumber ?? 'unknown'} before ${resolution.later.id}`
  }
  const chain = resolution.chain.map(({ document, how, weight }) => `${document.id}/${how}/${weight}`)
  const { status } = resolution
  const words =
    status.kind === 'in-force'
      ? []
      : [status.by.held ? '' : status.by.docNumber, status.effective, status.published]
  return [...chain, status.kind, ...words].join(' ')
}

const SX9 = 'shanxi-2023-9/province/primary'
const SX786 = 'shanxi-2023-786/province/supplement'
const REPEALED = '京人社能发〔2024〕15号 2024-11-26 2024-12-31'
const BEIJING = 'beijing-2022-11/own/primary'

const a: Topic = 'apprenticeship'
const v: Topic = 'vocational-training'

const cases: readonly (readonly [place: string, date: string, topic: Topic, expected: string])[] = [
  // 北京: 京人社能发〔2022〕11号 from 2022-05-27, repealed from 2024-11-26, known from 2024-12-31
  ['beijing', '2018-06-01', a, 'gap unknown before beijing-2022-11'],
  ['beijing', '2019-12-31', a, 'gap unknown before beijing-2022-11'],
  ['beijing', '2020-01-01', a, 'gap 京人社能发〔2019〕128号 before beijing-2022-11'],
  ['beijing', '2021-06-01', a, 'gap 京人社能发〔2019〕128号 before beijing-2022-11'],
  ['beijing', '2022-05-26', a, 'gap 京人社能发〔2019〕128号 before beijing-2022-11'],
  ['beijing', '2022-05-27', a, `${BEIJING} in-force`],
  ['beijing', '2022-05-28', a, `${BEIJING} in-force`],
  ['beijing', '2024-11-25', a, `${BEIJING} in-force`],
  ['beijing', '2024-11-26', a, `${BEIJING} repealed-unpublished ${REPEALED}`],
  ['beijing', '2024-11-27', a, `${BEIJING} repealed-unpublished ${REPEALED}`],
  ['beijing', '2024-12-30', a, `${BEIJING} repealed-unpublished ${REPEALED}`],
  ['beijing', '2024-12-31', a, `${BEIJING} repealed ${REPEALED}`],
  ['beijing', '2025-01-01', a, `${BEIJING} repealed ${REPEALED}`],
  ['beijing-haidian', '2023-01-01', a, `${BEIJING} in-force`],
  ['beijing', '2023-01-01', v, 'not-covered topic'],
  // 无锡: from 2024-04-02, no earlier text known, none of 江苏
  ['wuxi', '2024-04-01', a, 'gap unknown before wuxi-2024'],
  ['wuxi', '2024-04-02', a, 'wuxi-2024/own/primary in-force'],
  ['wuxi', '2024-04-03', a, 'wuxi-2024/own/primary in-force'],
  ['wuxi-jiangyin', '2024-04-02', a, 'wuxi-2024/own/primary in-force'],
  ['wuxi', '2025-01-01', v, 'not-covered topic'],
  ['jiangsu', '2025-01-01', a, 'not-covered place'],
  // 山西: 9号 from 2023-03-03 (印发), 786号 from 2023-09-04
  ['taiyuan', '2023-03-02', a, 'gap unknown before shanxi-2023-9'],
  ['taiyuan', '2023-03-03', a, `${SX9} in-force`],
  ['taiyuan', '2023-03-04', a, `${SX9} in-force`],
  ['taiyuan', '2023-09-03', a, `${SX9} in-force`],
  ['taiyuan', '2023-09-04', a, `${SX9} ${SX786} in-force`],
  ['taiyuan', '2023-09-05', a, `${SX9} ${SX786} in-force`],
  ['datong', '2024-01-01', a, `${SX9} ${SX786} in-force`],
  ['jinzhong', '2024-01-01', a, `${SX9} ${SX786} in-force`],
  ['taiyuan-gujiao', '2024-01-01', a, `${SX9} ${SX786} in-force`],
  ['shanxi', '2024-01-01', a, 'shanxi-2023-9/own/primary shanxi-2023-786/own/supplement in-force'],
  ['taiyuan', '2023-09-03', v, 'gap unknown before shanxi-2023-786'],
  ['taiyuan', '2023-09-04', v, 'shanxi-2023-786/province/primary in-force'],
  // 阳泉: its cover from 2023-03-20 forwards 9号 only
  ['yangquan', '2023-03-19', a, `${SX9} in-force`],
  ['yangquan', '2023-03-20', a, `${SX9} yangquan-2023-13/cover/primary in-force`],
  ['yangquan', '2023-03-21', a, `${SX9} yangquan-2023-13/cover/primary in-force`],
  ['yangquan-yuxian', '2024-01-01', a, `${SX9} ${SX786} yangquan-2023-13/cover/primary in-force`],
  ['yangquan', '2024-01-01', v, 'shanxi-2023-786/province/primary in-force'],
  // 忻州: its cover from 2023-09-19 forwards 786号
  ['xinzhou', '2023-09-18', a, `${SX9} ${SX786} in-force`],
  ['xinzhou', '2023-09-19', a, `${SX9} ${SX786} xinzhou-2023-86/cover/supplement in-force`],
  ['xinzhou', '2023-09-20', a, `${SX9} ${SX786} xinzhou-2023-86/cover/supplement in-force`],
  ['xinzhou', '2023-09-18', v, 'shanxi-2023-786/province/primary in-force'],
  ['xinzhou', '2023-09-19', v, 'shanxi-2023-786/province/primary xinzhou-2023-86/cover/primary in-force'],
  // 广州: from 2023-04-27; 广东's own text is not held
  ['guangzhou', '2023-04-26', a, 'gap unknown before guangzhou-2023'],
  ['guangzhou', '2023-04-27', a, 'guangzhou-2023/own/primary in-force'],
  ['guangzhou', '2023-04-28', a, 'guangzhou-2023/own/primary in-force'],
  ['guangzhou-tianhe', '2024-01-01', a, 'guangzhou-2023/own/primary in-force'],
  ['guangdong', '2024-01-01', a, 'not-covered place'],
  // nobody's
  ['china', '2024-01-01', a, 'not-covered place'],
  ['suzhou', '2024-01-01', a, 'not-covered place'],
]

describe('which texts govern', () => {
  it.each(cases)('%s on %s, %s', (place, date, topic, expected) => {
    expect(told(resolve(corpus, { place, date, topic }))).toBe(expected)
  })

  it('never answers from another place', () => {
    for (const place of corpus.places.all) {
      const above = new Set(corpus.places.upwards(place.id).map(({ id }) => id))
      const resolution = resolve(corpus, { place: place.id, date: '2024-06-01', topic: a })
      if (resolution.kind !== 'applies') continue
      for (const { document } of resolution.chain) expect(above.has(document.place)).toBe(true)
    }
  })
})
