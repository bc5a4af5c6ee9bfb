/** What a text says is not known, and the text without it. */
export interface NotKnown {
  readonly rest: string
  /** The facts said not to be known; empty where nothing is. */
  readonly facts: readonly string[]
}

/**
 * 是不是紧缺不知道, 不清楚纳没纳入评价, 有没有证还没定: whether a thing holds of the people is said not to be known. Such words tell nothing of
 * it, though they name it.
 */
export function notKnown(text: string): NotKnown {
  const clauses = text.split(/(?<=[，。；！？])/u)
  const read = clauses.map((clause) => ({ clause, fact: unknownFact(clause) }))
  return {
    rest: read.map(({ clause, fact }) => (fact === undefined ? clause : others(clause, fact))).join(''),
    facts: [...new Set(read.flatMap(({ fact }) => fact ?? []))],
  }
}

/** 剩下5人过没过不知道: that there are others is told, though not what came of them. */
function others(clause: string, fact: string): string {
  const count =
    fact === 'certified' || fact === 'passed' ? /\d+(?=个|名|位|人)/u.exec(clause)?.[0] : undefined
  return count === undefined ? '' : `其余${count}人${/[，。；！？]$/u.exec(clause)?.[0] ?? ''}`
}

function unknownFact(clause: string): string | undefined {
  const bare = clause.replace(/[，。；！？]$/u, '')
  const about = behind.exec(bare)?.[1] ?? ahead.exec(bare)?.[1]
  if (about === undefined) return undefined
  return matters.find(([, words]) => words.test(about))?.[0]
}

const unsure =
  '(?:不知道|不清楚|不确定|不晓得|说不准|说不好|说不清|拿不准|吃不准|搞不清楚?|弄不清楚?|没弄清楚?|没搞清楚?|不明确|没问过?|没查过?|没打听过?|没数|没底|不好说|没(?:有)?确定|没(?:有)?定|没出结果|待定|未定|未知)'
const soFar = '(?:我们?|咱们?|还|也|都|目前|现在|暂时|真的?|到底|究竟|其实|就|这边)*'
const behind = new RegExp(`^(.{2,24}?)${soFar}${unsure}(?:下来|清楚)?(?:的|呢|啊|了|呀|哦|诶)*$`, 'u')
const ahead = new RegExp(`^${soFar}${unsure}(?:的是)?(.{2,24})$`, 'u')

const filler =
  '(?:我们?|咱们?|他们?|她们?|它|这个|那个|这些人?|那些人?|这批人?|学徒|员工|人|工种|职业|岗位|这|那|的|到底|究竟|具体|现在|目前|是|都|也|还|，)*'
/** Of whom, or of which trade: 乙班, 焊工, 剩下5人. */
const of = '[^，不没无未是否]{0,8}?'
const only = (words: string) => new RegExp(`^${of}${filler}(?:${words})${filler}$`, 'u')
const shortage = '(?:急需)?紧缺'
const evaluation = '(?:本市|职业|技能|等级)*(?:评价|鉴定|认定)?(?:的)?(?:范围|目录)?(?:里|内)?'

/** Each matter as it is put: whether, or which of two. */
const matters: readonly (readonly [fact: string, words: RegExp])[] = [
  [
    'category',
    only(
      `(?:是不是|是否|算不算|属不属于|属于不属于|在不在|算|属于)(?:是|属于)?(?:普通|${shortage})(?:的|类|工种|职业|目录)*(?:里|内)?|${shortage}不(?:急需)?紧缺|(?:普通|${shortage})(?:的|类|工种|职业)*(?:还是|或者?|和|跟)(?:普通|${shortage})(?:的|类|工种|职业)*|(?:什么|哪一?|哪个)类别?(?:的)?(?:工种|职业)?|工种类别`,
    ),
  ],
  [
    'in-evaluation',
    only(
      `(?:有没有|有无|是否|是不是|纳没|开没|评不|在不在|能不能|可不可以)(?:已经?|被)?(?:纳入|开展|列入|在|做|搞|有)?${evaluation}|纳入没纳入${evaluation}|开展没开展${evaluation}|评没评价`,
    ),
  ],
  [
    'certified',
    only(
      '(?:有没有|有无|拿没拿|拿不拿得?|取没取得?|考没考|是否|是不是|能不能)(?:都)?(?:有|拿|取得?|考)?(?:到|得|下)?了?(?:[初中高]级工?|技师)?(?:的)?(?:等级|技能|资格)?证书?|(?:等级|技能|资格)?证书?(?:能不能|有没有|是否|是不是)?(?:拿没拿|下没下|发没发|出没出|拿|下|发|出)?(?:到|来|下来)?(?:没有?)?',
    ),
  ],
  [
    'passed',
    only(
      '(?:考没|考不考得|过没|过不|合不|通没|通不|合格没|通过没|能不能|是否|是不是|考核|考试)(?:都)?(?:考?过|合格|通过|结果|成绩)?(?:了)?',
    ),
  ],
  [
    'years',
    only(
      '(?:要|培训|培养|实际|备案|学|办)*(?:[一两三123]年还是[一两三123]年|几年|多久|多长时间?|多少年|年数|年限|期限|时长)',
    ),
  ],
]
