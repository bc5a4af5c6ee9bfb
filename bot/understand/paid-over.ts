/**
 * 每人到底是一年6000还是两年一共6000, 6000是一年的还是两年的: over which time a rate is paid, in the words that ask so without a length
 * (6000元是每年还是总共的). Neither length is told of the class.
 */
export function paidOver(text: string): string {
  return text.replace(sumTwice, put).replace(sumAhead, put)
}

function put(said: string, ...args: readonly unknown[]): string {
  const { sum = '', again = sum, one = '', other = '' } = args.at(-1) as Readonly<Record<string, string>>
  const figure = (words: string) => /\d+万?/u.exec(words)?.[0] ?? ''
  const yearly = [one, other].filter((span) => aYear.test(span))
  return yearly.length === 1 && figure(sum) === figure(again) ? `${figure(sum)}元是每年还是总共的` : said
}

const aYear = /^(?:一|每一?|1|按)年$/u
const span = (name: string) =>
  `(?<${name}>(?:一|每一?|1|按|[两二三23]|整)年|全程|(?:整个)?(?:培训|培养)?期|总共|一共|合计|加起来)(?:总共|一共|合计|加起来|总的|下来|的)*`
/** No more than what a head is paid: a class's sum is another matter. */
const sum = (name: string) => `(?<${name}>(?:[4-9]\\d{3}|10000|1万)(?:元|块钱?)?)`
const filler = '(?:的|是|给|补|拿|发|领|才|就|能|算|都)*'
const or = '，?还是(?:说|算)?'
const sumTwice = new RegExp(
  `(?:到底|究竟)?是?${span('one')}${filler}${sum('sum')}的?${or}${span('other')}${filler}(?:${sum('again')})?的?`,
  'gu',
)
const sumAhead = new RegExp(
  `${sum('sum')}(?:到底|究竟|是|指|，)*${span('one')}${or}${span('other')}(?:钱|补贴|总数)?`,
  'gu',
)
