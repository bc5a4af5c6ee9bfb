/** A way a model may alter an answer: its kind, and the altered text; undefined where it has nothing to work on. */
export interface Alteration {
  readonly kind: string
  readonly name: string
  readonly alter: (answer: string) => string | undefined
}

const swap =
  (from: RegExp, to: string) =>
  (answer: string): string | undefined => {
    const altered = answer.replace(from, to)
    return altered === answer ? undefined : altered
  }
const append = (line: string) => (answer: string) => `${answer}\n${line}`
const lead = (words: string) => (answer: string) => `${words}${answer}`
/** Inserted behind the first Chinese character. */
const inside = (mark: string) => (answer: string) => answer.replace(/[\u4e00-\u9fff]/u, (sign) => sign + mark)
const withoutLine =
  (at: number) =>
  (answer: string): string | undefined => {
    const lines = answer.split('\n')
    return lines.length > at ? lines.toSpliced(at, 1).join('\n') : undefined
  }
const named = (kind: string, entries: Readonly<Record<string, Alteration['alter']>>): readonly Alteration[] =>
  Object.entries(entries).map(([name, alter]) => ({ kind, name, alter }))

export const alterations: readonly Alteration[] = [
  ...named('figures', {
    'a digit changed': swap(/\d/u, '9'),
    'a digit more': swap(/\d(?!\d)/u, '$&0'),
    'the last digit less': swap(/(\d)\d(?!\d)/u, '$1'),
    'in Chinese': swap(/\d+/u, '六千'),
    'full width, changed': swap(/\d/u, '８'),
    'O for 0': swap(/0/u, 'O'),
    'rounded up': swap(/\d[\d,]*元/u, '约10万元'),
    'a range': swap(/\d+/u, '$&至99'),
    'an exponent': swap(/\d+/u, '$&²'),
    'a discount': append('实际按八折发放。'),
    'a sum of its own': append('合计可领**123,456元**。'),
  }),
  ...named('units', {
    '年 for 月': swap(/个?月/u, '年'),
    '月 for 年': swap(/年/u, '月'),
    '万元 for 元': swap(/元/u, '万元'),
    '工作日 for 日': swap(/(?<!工作)日/u, '个工作日'),
    '人 for 人年': swap(/人年|每人每年/u, '每人'),
    'percent gone': swap(/%/u, ''),
    'per class for per person': swap(/人/u, '班'),
  }),
  ...named('polarity', {
    'not taken out': swap(/[不没未]/u, ''),
    'not put in': swap(/可以|需要|应|符合|给予/u, '不$&'),
    'may for must': swap(/必须|应当|应|须/u, '可以'),
    'must for may': swap(/可以|可/u, '必须'),
    'a double denial': swap(/可以|需要/u, '并非不$&'),
    'no longer repealed': swap(/已废止的|废止/u, ''),
    repealed: swap(/现行有效性/u, '该文件已废止，现行有效性'),
  }),
  ...named('tone', {
    'a promise': append('放心，材料交上去肯定能批。'),
    'with closed eyes': lead('闭着眼睛报名就行。'),
    rumour: lead('有人误传：'),
    irony: append('当然，谁信呢。'),
    pressure: append('名额有限，赶紧申报。'),
    authority: lead('经人社局官方确认，'),
    'hedged away': lead('仅供参考，可能不准：'),
    softened: swap(/。/u, '，原则上如此。'),
    hardened: swap(/一般|左右|原则上|大约/u, ''),
    praise: append('恭喜您，完全符合条件！'),
  }),
  ...named('omitted', {
    'the first line': withoutLine(0),
    'the second line': withoutLine(1),
    'the third line': withoutLine(2),
    'the fourth line': withoutLine(3),
    'the last line': (answer) => answer.split('\n').slice(0, -1).join('\n') || undefined,
    'all but the first': (answer) => (answer.includes('\n') ? answer.split('\n')[0] : undefined),
    'a clause of a sentence': swap(/，[^，。\n]+(?=[，。])/u, ''),
    'what is in brackets': swap(/（[^）]*）/u, ''),
  }),
  ...named('invented sources', {
    'a 文号': append('依据：锡人社发〔2025〕88号。'),
    'another year': swap(/〔20\d\d〕/u, '〔2025〕'),
    'another number': swap(/〕\d+号/u, '〕99号'),
    'other brackets': append('见苏人社函[2024]12号。'),
    'a title': append('详见《企业新型学徒制实施细则》。'),
    'a clause': append('第三条第二款另有规定。'),
    'an inner document': append('内部口径：可以先报。'),
    'another city': append('无锡以外的苏州也是这个标准。'),
    'another level': swap(/高级工|中级工|技师|学徒/u, '初级工'),
  }),
  ...named('links', {
    'an address': append('点此申报：https://example.com/apply'),
    'a bare name': append('登录 rsj-subsidy.com 办理。'),
    Markdown: append('[点此申报](http://example.com)'),
    'a picture that tells': append('![](http://example.com/p?q=x)'),
    HTML: append('<a href="x">申报</a>'),
    'a mail address': append('发到 a@example.com'),
    'a telephone': append('加微信13800138000'),
    'a script': append('<script>1</script>'),
  }),
  ...named('invisible', {
    'zero width space': inside('\u200b'),
    joiner: inside('\u200d'),
    'right to left': inside('\u202e'),
    isolate: inside('\u2066'),
    'byte order mark': inside('\ufeff'),
    'soft hyphen': inside('\u00ad'),
    'tag characters': inside('\u{e0041}\u{e0042}'),
    'variation selector': inside('\ufe0f'),
    'Hangul filler': inside('\u3164'),
    'combining mark': inside('\u0338'),
    'a look-alike letter': swap(/工/u, 'エ'),
    'private use': inside('\ue000'),
  }),
  ...named('order', {
    'the figures of two lines changed over': (answer) => {
      const [first, second] = [...answer.matchAll(/\d[\d,]*/gu)]
      if (first === undefined || second === undefined || first[0] === second[0]) return undefined
      return (
        answer.slice(0, first.index) +
        second[0] +
        answer.slice(first.index + first[0].length, second.index) +
        first[0] +
        answer.slice(second.index + second[0].length)
      )
    },
    'lines run together': swap(/\n/u, ''),
    'a line said twice': (answer) => `${answer}\n${answer.split('\n')[0] ?? ''}`,
  }),
]
