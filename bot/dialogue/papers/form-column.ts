import type { Entry } from '../../../knowledge/index.ts'
import { phrases } from '../../messages.zh.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

export type FormEntry = Extract<Entry, { kind: 'form' }>
export type Field = FormEntry['fields'][number]

/** What is said first of one column, and whether the text leaves it open. */
export interface ColumnLead {
  readonly text: string
  readonly open?: true
  /** The column spoken of; none when the form as a whole is. */
  readonly field?: Field
  /** The columns of the block spoken of. */
  readonly fields?: readonly Field[]
}

/** The columns a question names; 时间 is not named by 考核鉴定时间. */
export function columnsNamed(entry: FormEntry, text: string): readonly Field[] {
  const said = entry.fields.filter((field) => isNamed(field, text))
  // 申报补贴标准 in full is no 申报补贴资金.
  const full = said.filter(({ name }) => text.includes(bare(name)))
  const named = said.filter(
    (field) =>
      full.includes(field) || !full.some(({ name }) => name.startsWith(bare(field.name).slice(0, 3))),
  )
  return named.filter(({ name }) => {
    const longer = named.filter(
      (other) => bare(other.name) !== bare(name) && bare(other.name).includes(bare(name)),
    )
    const rest = longer.reduce((left, other) => withoutName(left, bare(other.name)), text)
    return longer.length === 0 || rest.includes(bare(name))
  })
}

/** Without the name of a column, or the end of it that names it (鉴定时间 of 考核鉴定时间). */
function withoutName(text: string, name: string): string {
  const rest = text.replaceAll(name, '，')
  return name.length >= 6 ? rest.replaceAll(name.slice(-4), '，') : rest
}

/** 有没有培养止时这一列: the column whose being there is asked. */
export function columnAsked(text: string): string | undefined {
  const [, there, where] = presence.exec(text) ?? []
  return there ?? where
}

/** 有没有培养止时这一列, 审核栏在哪. */
const presence =
  /(?:有没有|没有?|有|含|包括)(?:设|印|列|留)?["“”‘’「]?(?!对|[一二两三四五六七八九十几]个)([\u4e00-\u9fff]{2,10}?)["“”‘’」]?(?:这|那)?(?:一)?(?:列|栏|格(?!式)|项)|(?<=^|[的里上中表，\d])([^的里上中表，。？！\d]{2,6}?)(?:那|这)?(?:一)?(?:列|栏|格)(?:是|到底|究竟)?在?(?:哪|什么地方)/u

/** What the question wants to know of the column it names: may this go in, must it agree, what if it is wrong, what goes there. */
export function leadOfColumn(field: Field, { text, polar }: AskedQuestion): ColumnLead | undefined {
  const how = fillOf(field)
  const silent = (what: string): ColumnLead => ({
    text: phrases.columnSilent(what, field.name, how),
    open: true,
    field,
  })
  const said = (word: string): ColumnLead => ({
    text: `${word}，${phrases.columnFilled(field.name, how)}`,
    field,
  })
  if (/错|漏/u.test(text) && /改|更正|订正|补正|重填|重新填/u.test(text)) return silent('填错了怎么更正')
  if (/错|少一位|多一位|漏/u.test(text) && polar === undefined) return silent('填错了会怎样')
  if (/按哪(?:一)?天|算到哪/u.test(text)) return silent('按哪一天算')
  if (/简称|缩写/u.test(text)) return how.includes('全称') ? said('不可以') : silent('能不能填简称')
  if (/空着|留空|不填|(?<!写)不写|空白|先空/u.test(text))
    return /可不填|留空/u.test(how) ? said('可以') : silent('能不能空着')
  if (isEarlier.test(text) && /之后|以后/u.test(how))
    return said(asksOfFault.test(text) ? '有问题' : '不可以')
  if (/晚于|之后|以后/u.test(text) && /之后|以后/u.test(how)) return said('可以')
  if (agreement.test(text) && polar !== undefined) {
    if (!/一致|附件\d/u.test(how)) return silent('要不要和别的表一致')
    return said(disagreement.test(text) ? '不可以' : '要')
  }
  const put = valueLead(field, text, polar)
  if (put !== undefined) return put
  if (polar !== undefined && withoutPass.test(text) && how.includes('合格并取得')) return said('不算')
  if (polar === undefined)
    return /填|写|怎么|什么|哪|意思/u.test(text)
      ? { text: phrases.columnFilled(field.name, how), field }
      : undefined
  if (polar === 'permit' || valuePut.test(text)) return { text: phrases.columnFilled(field.name, how), field }
  return undefined
}

/** 年龄写出生地吧, 部门填学校院系对吗, 起时写待定就行: what belongs into another column, or tells nothing; 写整数 is left to the filling. */
function valueLead(field: Field, text: string, polar: AskedQuestion['polar']): ColumnLead | undefined {
  const [, value] = polar === undefined ? [] : (valueIn.exec(text) ?? [])
  if (value === undefined || field.options !== undefined) return undefined
  const strange = strangeTo.some((each) => each.value.test(value) && !each.fits.test(field.name))
  const filled = phrases.columnFilled(field.name, fillOf(field))
  if (strange)
    return { text: `${polar === 'permit' || /行|可以/u.test(text) ? '不可以' : '不对'}，${filled}`, field }
  return form.test(value) ? { text: filled, field } : undefined
}
const valueIn =
  /(?:填|写)(?:的是|的|成|上|个|为)?["“「]?(?!吗|么|不|没|上|进|什么|谁|哪|几|多少|错|全|在|这|那|出来|明)([^，。？！"”」]{1,8}?)["”」]?(?:也|就|都|总)?(?:行|可以|没事|没问题|(?:能|对|成|算)(?=[吗么吧不行，？。]|$)|吧|吗|么|[，？。]|$)/u
const form = /整数|数字|汉字|周岁|虚岁|大写|小写|拼音|全称|年月日/u
const strangeTo: readonly { readonly value: RegExp; readonly fits: RegExp }[] = [
  { value: /待定|未定|未知|不详|不知道|随便|保密|再说|[零0]$/u, fits: /编号/u },
  { value: /出生地|籍贯|户口|住址|地址|电话|手机|工号|准考证/u, fits: /时间/u },
  { value: /技能等级|工龄|职务|职称/u, fits: /等级|目标/u },
  { value: /学校|院系|院校|机构/u, fits: /机构|学历/u },
  { value: /(?:开班|入职|报名)(?:日|那天|时间)/u, fits: /起时|^时间/u },
]

/** 考核鉴定时间比培养期满早两个月, 在期满前. */
export const isEarlier = /早于|先于|之前|以前|比[^，。？！]{0,10}早|期满[^，。？！之以后]{0,3}前/u
const withoutPass = /(?:没|未|不)(?:有)?(?:考过|过(?!没)|合格|拿到?证|取得?证|及格|证)/u
const agreement = /对(?:得|不)?上|一致|相同|不同|一样|对应/u
const disagreement = /对不上|(?<!对)不(?:一致|相同|同|一样|对应)/u
const asksOfFault = /毛病|问题|正常/u

/** 年龄填周岁吗: a value for the column is put forward, not whether it is there. */
const valuePut =
  /(?<![要用必])(?:填|写)(?:的|成|上)*(?!吗|么|不|没|上|进|填|写)[^，。？！]{1,6}(?:吗|么|对吗|对不对)[？。]*$/u

/** 合作机构 in 合作培训机构: every sign of it, one after another. */
function inOrder(part: string, name: string): boolean {
  if (part.length < 4) return name.includes(part)
  let from = 0
  return [...part].every((sign) => {
    const at = name.indexOf(sign, from)
    from = at + 1
    return at >= 0
  })
}

const endTime = /(?:结束|终止|结业|毕业)(?:时间|日期)/u

/** 公司名, 银行卡号 by the names the forms print. */
function inOwnNames(text: string): string {
  return text
    .replace(/(?:公司|单位|厂)名(?:称|字)?/gu, '企业名称')
    .replace(/(?:银行)?(?:卡号|卡账号)/gu, '银行账号')
    .replace(/(?<=[名称号])吧(?=[？。！]*$)/u, '吗')
}

/** Whether the form has the column asked for, or prints the columns named. */
export function leadOfPresence(
  entry: FormEntry,
  { text, polar, denied }: AskedQuestion,
): ColumnLead | undefined {
  const put = inOwnNames(text)
  // 结束时间: a column of its own, and none of those that have 时间 in their names.
  const [end] = endTime.exec(put) ?? []
  const named = end === undefined ? columnsNamed(entry, put) : []
  const asked = end ?? columnAsked(put) ?? (named.length === 0 ? thingAsked(put) : undefined)
  const premise = polar === 'truth' && denied === true && /吧|对|是/u.test(text)
  const held = asked === undefined ? [] : entry.fields.filter((field) => inOrder(asked, bare(field.name)))
  if (asked !== undefined && named.length === 0 && held.length > 0)
    return thereIs(held, premise || /没有?|无/u.test(text) ? '不对，有' : '有')
  if (
    asked !== undefined &&
    !named.some((field) => field.name.includes(asked) || asked.includes(bare(field.name)))
  ) {
    const near = named.length > 0 ? named.map((field) => field.name) : undefined
    return { text: `${premise ? '对，' : ''}${phrases.noColumn(asked, near)}` }
  }
  if (named.length === 0) return undefined
  const there = polar === 'truth' && /有没有|有[^，。？！]{1,10}(?:吗|么|不|没)|这一?[栏列项格]/u.test(text)
  const optional = named.every(({ fill }) => fill !== undefined && /可(?:不填|空|留空)/u.test(fill))
  const word = premise ? '不对，有' : there ? '有' : optional ? '不是必须' : '需要'
  return thereIs(named, word)
}

/** 有，…是表上印的栏目。 */
function thereIs(named: readonly Field[], word: string): ColumnLead {
  const names = named.map((field) => field.name).join('、')
  const how = named.flatMap((field) => (field.fill === undefined ? [] : [`${field.name}${field.fill}`]))
  const [only, ...more] = named
  return {
    text: phrases.hasColumn(word, names, how.join('；')),
    ...(only !== undefined && more.length === 0 ? { field: only } : {}),
  }
}

/** The column by the last word of its name: 附件3的标准怎么填. */
export function tailNamed({ name }: Field, text: string): boolean {
  const own = bare(name)
  return (
    own.length > 2 &&
    !/元/u.test(text) &&
    new RegExp(
      `${own.slice(-2)}(?:这|那)?(?:一)?(?:列|栏|格|项)?(?:该|要|应该|应|得)?(?:怎么|如何|填|写)`,
      'u',
    ).test(text)
  )
}

export function bare(name: string): string {
  return name.replaceAll(/[（(][^）)]*[）)]/gu, '')
}

function fillOf(field: Field): string {
  return field.fill ?? field.options?.map((option) => `“${option}”`).join('、') ?? phrases.columnBare
}

/** 要不要填纳税人识别号, 电话要填吗, 手机号写哪, 有没有手机号: what no column is named for; 写进去 names nothing. */
export function thingAsked(said: string): string | undefined {
  // 花名册电话要填不: the form is named first, and is no part of the column.
  const text = said.replace(
    /^(?:那|，)*(?:附件\d)?(?:学徒|成绩|申报)?(?:花名册|审核表|承诺书)(?=[\u4e00-\u9fff]{2,6}(?:要|需|必|得|用))/u,
    '',
  )
  return thingBefore.exec(text)?.[1] ?? thingAfter.exec(text)?.[1]
}
const thingBefore =
  /(?:附件\d|[里上，]|^)(?:里|上|面|中|的|那个|这个|有没有)*(?!谁|什么|怎么|哪|不|都|还|也|能|可以|这|那|一|要|可|填|写|用|面|中|的)([\u4e00-\u9fff]{2,6}?)(?:(?:要不要|需不需要|用不用)(?:填|写)|(?:必须|需要|要|得|都|也|还|应该|该)*(?:填|写)(?:上|进去?)?(?:吗|么|不|在?(?:哪|到哪|什么地方)(?:里|儿|一?(?:栏|格|列))?))[呢啊？。]*$/u
const thingAfter =
  /(?:有没有|填不填|写不写|(?:要不要|需不需要|用不用|要|需要|必须)(?:填|写))(?!进|上|出|在|到|成|明|清|全|完|入|个?什么|哪|几|多少|谁)([\u4e00-\u9fff]{2,10}?)(?:吗|不|么|没)?[？。]*$/u

function isNamed({ name }: Field, text: string): boolean {
  const own = bare(name)
  return (
    text.includes(own) ||
    (own.length >= 4 && text.includes(own.slice(0, 3))) ||
    (own.length >= 6 && text.includes(own.slice(-4))) ||
    bracketed(name).some((word) => text.includes(word)) ||
    saidOtherwise(own, text)
  )
}

/** 工种 of 职业(工种): another word for the column; 万元, 盖章 and 全称 say how it is filled. */
function bracketed(name: string): readonly string[] {
  return [...name.matchAll(/[（(]([^）)]*)[）)]/gu)].flatMap(([, word]) =>
    word === undefined || /元|章|全称/u.test(word) ? [] : [word],
  )
}

/** The printed 时间 is called 日期 too, 开户行行号 银行行号. */
function saidOtherwise(name: string, text: string): boolean {
  return otherNames.some((each) => each.name === name && each.said.test(text))
}
const otherNames: readonly { readonly name: string; readonly said: RegExp }[] = [
  { name: '时间', said: /(?<!哪个|哪一个|什么)日期|年月日/u },
  { name: '开户行行号', said: /行号/u },
  {
    name: '考核鉴定时间',
    said: /(?:考核|鉴定)(?:时间|日期|那[栏列格])?(?:要|得|该|应该|能|可以)*(?:填|写)/u,
  },
]
