import fc from 'fast-check'

/** A question in parts that may be worded, ordered and written in other ways without another meaning. */
export interface Question {
  readonly place: Place
  /** What is told, in any order. */
  readonly told: readonly (readonly string[])[]
  /** What is asked, always last. */
  readonly asked: readonly string[]
}

export type Place = '无锡' | '北京' | '山西' | '广州'

/** How each place may be named; the first is the plain one. */
const places: Readonly<Record<Place, readonly string[]>> = {
  无锡: ['无锡', '无锡市', '我们在无锡', '我们公司在无锡市'],
  北京: ['北京', '北京市', '我们在北京', '我们企业在北京'],
  山西: ['山西', '山西省', '我们在山西', '我们公司在山西省'],
  广州: ['广州', '广州市', '我们在广州', '我们企业在广州市'],
}
const fillers = ['', '请问', '麻烦问一下，', '您好，', '想咨询下，'] as const
const ends = ['', '？', '?', '。', '！', '??', '呢？'] as const
/** Common slips and homophones, put right by the same table everywhere. */
const slips: readonly (readonly [string, string])[] = [
  ['补贴', '补帖'],
  ['学徒', '學徒'],
  ['备案', '備案'],
  ['证', '證'],
  ['级', '級'],
  ['师', '師'],
  ['补', '補'],
]
const counts: Readonly<Record<number, readonly string[]>> = {
  8: ['8', '八', '８'],
  12: ['12', '十二', '１２'],
  20: ['20', '二十', '２０', '廿'],
  25: ['25', '二十五', '廿五', '２５'],
  100: ['100', '一百', '１００'],
}
const people = ['人', '个人', '名', '位'] as const
const years: Readonly<Record<number, readonly string[]>> = {
  1: ['一年', '1年', '１年', '培训一年'],
  2: ['两年', '2年', '二年', '培训两年'],
}
const levels: Readonly<Record<string, readonly string[]>> = {
  中级工: ['中级工', '四级工', '中级技工'],
  高级工: ['高级工', '三级工', '高级技工'],
  技师: ['技师'],
}
const certified = ['都拿证了', '全部取得证书', '都取证了', '证都拿到了', '全都拿到证书了']
const failed = ['都没通过考核', '考核全部不合格', '全都没考过']
const sums = ['补多少', '能补多少钱', '一共补多少', '补贴多少钱', '能拿多少补贴']

/** Questions about the people of one class and the sum for them. */
export const amounts: fc.Arbitrary<Question> = fc
  .record({
    place: fc.constantFrom<Place>('无锡', '北京', '山西'),
    level: fc.constantFrom('中级工', '高级工', '技师'),
    count: fc.constantFrom(8, 12, 20, 25, 100),
    years: fc.constantFrom(1, 2),
    outcome: fc.constantFrom(certified, failed),
  })
  .map(({ place, level, count, years: term, outcome }) => ({
    place,
    told: [
      product(
        (place === '北京' ? ['普通'] : ['']).flatMap((kind) =>
          (levels[level] ?? []).map((each) => `${kind}${each}`),
        ),
        (counts[count] ?? []).flatMap((each) => people.map((unit) => `${each}${unit}`)),
      ),
      years[term] ?? [],
      outcome,
    ],
    asked: sums,
  }))

/** Questions that a clause answers: what is asked, in words of the same meaning. */
export const clauses: fc.Arbitrary<Question> = fc.constantFrom<Question>(
  {
    place: '无锡',
    told: [],
    asked: ['学徒离职几天内报备', '学徒离职后多少天内要报备', '学徒离职了几天之内报备'],
  },
  {
    place: '无锡',
    told: [],
    asked: ['补贴能不能预支', '补贴可以预支吗', '补贴能预支吗', '补贴可不可以预支'],
  },
  {
    place: '无锡',
    told: [],
    asked: ['线上课时最多占多少', '线上课时占比上限是多少', '线上课时比例不能超过多少'],
  },
  {
    place: '山西',
    told: [],
    asked: ['备案要交哪些材料', '备案需要哪些材料', '备案要准备什么材料', '备案交什么材料'],
  },
  { place: '山西', told: [], asked: ['申领补贴要哪些材料', '申领补贴需要哪些材料', '申领补贴交什么材料'] },
  { place: '北京', told: [], asked: ['补贴标准是多少', '补贴标准多少钱', '每人每年补贴标准是多少'] },
  { place: '广州', told: [], asked: ['高级工补多少', '高级工能补多少钱', '高级工补贴多少钱'] },
  { place: '山西', told: [], asked: ['培训期限最长几年', '培训期限最长是几年', '培养期限最长多少年'] },
  { place: '无锡', told: [], asked: ['培训期限最长几年', '培训期限最长是几年', '最长能培训几年'] },
  { place: '无锡', told: [], asked: ['补贴标准是多少', '补贴标准多少钱', '每人每年补贴标准是多少'] },
  {
    place: '北京',
    told: [],
    asked: ['补贴能不能预拨', '补贴可以预拨吗', '能预拨补贴吗', '补贴可不可以预拨'],
  },
  { place: '北京', told: [], asked: ['导师津贴谁发', '导师津贴由谁发', '导师津贴是谁发'] },
  { place: '山西', told: [], asked: ['承诺书谁盖章', '承诺书由谁盖章', '承诺书要谁盖章'] },
  { place: '山西', told: [], asked: ['补贴资金从哪里来', '补贴资金从哪来', '补贴的钱从哪里出'] },
  {
    place: '无锡',
    told: [],
    asked: ['学徒离职要不要报备', '学徒离职需要报备吗', '学徒离职用不用报备', '学徒离职需不需要报备'],
  },
  {
    place: '无锡',
    told: [],
    asked: ['一个导师最多带几个学徒', '一名导师最多带几名学徒', '一个师傅最多带几个学徒'],
  },
  {
    place: '北京',
    told: [],
    asked: ['学徒要签多长时间的劳动合同', '学徒劳动合同至少签多久', '学徒的劳动合同最少签几年'],
  },
  { place: '山西', told: [], asked: ['个体工商户能不能申请', '个体工商户可以申请吗', '个体工商户能申请吗'] },
  {
    place: '无锡',
    told: [],
    asked: ['劳务派遣的能不能参加', '劳务派遣人员可以参加吗', '劳务派遣工能参加吗'],
  },
  {
    place: '无锡',
    told: [],
    asked: ['学徒培训补贴什么时候申领', '培训补贴什么时候申请', '培训补贴什么时候可以申领'],
  },
)

export interface Worded {
  /** In its plain words. */
  readonly plain: string
  readonly varied: string
  readonly place: Place
}

/** A question in its plain words and in others. */
export function worded(questions: fc.Arbitrary<Question>): fc.Arbitrary<Worded> {
  return questions.chain((question) => {
    const { place, told, asked } = question
    const choose = (list: readonly string[]) => fc.constantFrom(...list)
    return fc
      .record({
        place: choose(places[place]),
        told: fc.tuple(...told.map(choose)),
        asked: choose(asked),
        order: fc.shuffledSubarray(
          told.map((_, at) => at),
          { minLength: told.length },
        ),
        filler: fc.constantFrom(...fillers),
        mark: fc.constantFrom('，', ',', '；'),
        end: fc.constantFrom(...ends),
        slips: fc.subarray([...slips], { maxLength: 2 }),
      })
      .map((ways) => {
        const parts = ways.order.map((at) => ways.told[at] ?? '')
        const sentence = `${ways.filler}${ways.place}${told.length > 0 ? ways.mark : ''}${[...parts, ways.asked].join(ways.mark)}${ways.end}`
        const varied = ways.slips.reduce((text, [right, wrong]) => text.replaceAll(right, wrong), sentence)
        const first = (list: readonly string[]) => list[0] ?? ''
        const plain = `${place}${[...told.map(first), first(asked)].join('，')}`
        return { plain, varied, place }
      })
  })
}

function product(left: readonly string[], right: readonly string[]): readonly string[] {
  return left.flatMap((one) => right.flatMap((other) => [`${one}${other}`, `${other}${one}`]))
}
