import type { AskedQuestion } from './asked-question.ts'
import { general } from './money-topics.ts'

/**
 * 中级工我想报两年, 高级班想塞个中级证才拿一年的: what is wished for, and nothing asked, is asked as 可以吗. `ask` reads the question; none
 * where what is wished is the programme itself (打算明年开班), or the subsidy.
 */
export function wishedFor(
  text: string,
  ask: (put: string) => readonly AskedQuestion[],
): readonly AskedQuestion[] {
  if (!wishes.test(text) || announces.test(text)) return []
  return ask(`${text.replace(wisher, '').replace(/[。！，]+$/u, '')}，可以吗`).filter(
    ({ topic }) => !general.has(topic) && !answersNoWish.test(topic),
  )
}

const wish = '(?:想|打算|准备|计划|希望|考虑)(?:着|要|把|让|给|去|来)*'
const wishes = new RegExp(
  `(?<![不没别着设理思猜我料])${wish}(?![问知了请咨法象像来])|(?<=我|我们)${wish}(?![问知了请咨法象像来])`,
  'u',
)

/** 老板想…: nobody asks whether he may be trained. */
const wisher = new RegExp(
  `(?:我们|我)?(?:老板|领导|老总|经理|董事长|厂长|主任)(?:也|就|还|一直)*(?=${wish})`,
  'gu',
)

/** 打算明年开班, 想在无锡搞学徒制: that it is to be done. */
const announces =
  /(?:想|打算|准备|计划|希望|考虑)(?:着|要|去|来|在[^，。]{1,6}?|今年|明年|下半年|上半年|年底|[\d一二三四五六七八九十]+月份?|尽快|马上|先)*(?:搞|做|办|开|报|申报|申请|备案|开展|参加|启动|上|弄|了解|报名|参与)*(?:一?个|一下|这个)?(?:新型|企业)*(?:学徒制?|学徒班|开班|备案|申报|补贴|班|培训)?(?:的)?(?:项目|培训|事)?(?:了)?[。！]*$/u

/** The course of things, the papers and how long they are kept answer no wish. */
const answersNoWish = /^(?:procedure|class-review|retention-period|real-name-records)$|-documents$/u
