import { cohortTokens, readQuantities, type Quantity } from '../../understand/index.ts'
import type { LastQuestion } from '../state.ts'

/**
 * 35呢, 中级工修了39呢, after 高级工45学分够不够: the last question with the one measure it named told anew, of the level named now. Undefined where
 * that named several, counted people, or went on with a question itself. 正好80呢 after 就业率要多少才补: the figure put in place of the one asked for.
 */
export function figureAnew({ told }: LastQuestion, text: string): string | undefined {
  const { level = '', figure = '' } = anew.exec(text)?.groups ?? {}
  const [said, ...others] = readQuantities(figure)
  if (said === undefined || others.length > 0 || said.end - said.start < figure.length) return undefined
  if (bare(told)) return undefined
  if (cohortTokens(told).some(({ kind }) => kind === 'count')) return undefined
  const [measure, ...more] = readQuantities(told).filter(({ kind }) => !unmeasured.has(kind))
  // 写12个月呢, after 培训期限写10个月行吗: any length of time that is written.
  const unitOf = written.test(text) && written.test(told) ? timeOf : measureOf
  const named = measure === undefined ? undefined : unitOf(measure)
  if (measure === undefined) return figureGiven(told, figure, said)
  if (named === undefined || more.length > 0) return undefined
  const unit = said.kind === 'number' ? '' : unitOf(said)
  // 那80学分呢, after 750课时: both measure the same training.
  if (unit !== '' && unit !== named && ![unit, named].every((each) => ofTraining.has(each ?? '')))
    return undefined
  const put = `${told.slice(0, measure.start)}${figure}${unit === '' ? named : ''}${told.slice(measure.end)}`
  if (level === '') return put
  const levels = put.match(levelWords) ?? []
  return levels.length === 1 ? put.replace(levelWords, () => level) : `${level}，${put}`
}

/** 就业率要多少, 要多少学分, 线上最多占多少: whether this figure is enough, or allowed. */
function figureGiven(told: string, figure: string, said: Quantity): string | undefined {
  const { head = '', unit = '' } = asksMeasure.exec(told)?.groups ?? {}
  const named = unit === '' || /比例|占比|百分/u.test(unit) ? '%' : unit
  const own = said.kind === 'number' ? named : measureOf(said)
  if (head === '' || own !== named || (unit === '' && !share.test(head))) return undefined
  const put = said.kind === 'number' ? `${figure}${named}` : figure
  return `${head}${put}，${/最多|最高|上限|不超/u.test(told) ? '可以' : /补/u.test(told) ? '能补' : '够'}吗`
}
const unmeasured: ReadonlySet<string> = new Set(['number', 'attachment', 'reference'])
const share = /(?:率|比例|占比|占|比重|百分比)$/u
const asksMeasure =
  /^(?<head>[^，。？！]{2,20}?)(?:要|得|需要|须|应|该|至少|最少|最低|最多|最高|达到|修满?|上|学|有|是|能|可以|不能超过?|不低于|不少于)*(?:多少|几)个?(?<unit>学分|课时|学时|小时|天|比例|占比)?(?:才|就|以上|能|可以|算|给|补|行|合格|够|结业|毕业|开班|[呢啊])*[？。！]*$/u

/** 排130呢, after 总共300课时，线上最多排多少: whether so many may be, of the same whole. */
export function limitTried({ told }: LastQuestion, text: string): string | undefined {
  const { figure = '', unit = '' } = tried.exec(text)?.groups ?? {}
  const limit = mostAsked.exec(told) ?? triedBefore.exec(told)
  if (figure === '' || limit === null) return undefined
  const [whole, ...more] = hoursSaid(told.slice(0, limit.index))
  if (whole === undefined || more.length > 0 || (unit !== '' && unit !== whole)) return undefined
  return `${told.slice(0, limit.index)}${limit.groups?.['verb'] ?? ''}${figure}${whole}，可以吗`
}

const mostAsked =
  /(?:最多|至多|顶多)(?:能|可以|可|允许)?(?<verb>排|上|放|安排|搞|弄|用|走|占)?(?:多少|几)(?:个)?(?:课时|学时|节)?[^，。？！]{0,3}[？。]*$/u
const triedBefore = /(?<verb>排|上|放|安排|搞|弄|用|走|占)\d+(?:课时|学时)，可以吗$/u
const tried =
  /^(?:那|那么|要是|如果|我们?|想|，)*(?:排|上|放|安排|搞|弄|用|走|占)(?:了|到|个|它)*(?<figure>\d+)(?:个)?(?<unit>课时|学时)?(?:的话)?(?:呢|行吗|行不行|行不|可以吗|可以不|超了?吗|超不超|够不够|多了?吗)[？。！]*$/u

/** 线上砍到180呢, 那180呢, after 总共450课时，线上排了200，超没超: the part of the same whole told anew. */
export function partTried({ told }: LastQuestion, text: string): string | undefined {
  const figure = partAnew.exec(text)?.groups?.['figure']
  const part = partOfHours.exec(told)
  if (figure === undefined || part === null || hoursSaid(told.slice(0, part.index)).length !== 1)
    return undefined
  return `${told.slice(0, part.index)}${part.groups?.['verb'] ?? ''}${figure}${told.slice(part.index + part[0].length)}`
}

/** 要是来了90个呢, after 网上300个，来线下练的45个: so many of those online told anew. */
export function offlineTried({ told }: LastQuestion, text: string): string | undefined {
  const figure = cameOffline.exec(text)?.groups?.['figure']
  const part = headsOffline.exec(told)
  if (figure === undefined || part === null || !/线上|网上|网课|在线/u.test(told)) return undefined
  return `${told.slice(0, part.index)}${part[1] ?? ''}${figure}${told.slice(part.index + part[0].length)}`
}
const headsOffline = /((?:线下|实操|现场)[^，。？！\d上]{0,8})\d+(?![\d.%])/u
const cameOffline =
  /^(?:那|那么|要是|如果|假如|，)*(?:线下|实操)?(?:来|去|到|参加)(?:了|的|个)*(?:线下)?(?:的)?(?:有)?(?<figure>\d+)(?:个|名|位)?(?:人)?(?:呢|的话|怎么算)*[？。！]*$/u

/** The units of the measures told; 总课时500 is one of 课时. */
function hoursSaid(told: string): readonly string[] {
  const [named, unit] = unitAhead.exec(told) ?? []
  const said = readQuantities(named === undefined ? told : told.replace(unitAhead, '')).flatMap(
    (each) => measureOf(each) ?? [],
  )
  return unit === undefined ? said : [...said, unit]
}
const unitAhead = /总?(课时|学时|学分)(?:一共|总共|共|是|为|有|：)*\d+(?![\d%]|课时|学时|学分)/u
const partOfHours =
  /(?<verb>(?:排|上|放|安排|搞|弄|用|占|线上课?|网上|网课)(?:了|有|是)?)\d+(?!\d|%|[:：年月天人个])(?!.*\d)/u
const partAnew =
  /^(?:那|那么|要是|如果|我们?|把|，)*(?:线上|网上|网课)?(?:课|的)*(?:砍|降|减|压|改|调|缩|换|减少|加|提高?|排|上)?(?:到|成|为)?了?(?<figure>\d+)(?:个)?(?:课时|学时|节)?(?:的话)?，?(?:呢|行吗|行不行|行不|可以吗|可以不|超了?吗|超不超|超没超)[？。！]*$/u

/** 要是35呢: a question that goes on itself. */
function bare(told: string): boolean {
  const figure = anew.exec(told)?.groups?.['figure'] ?? ''
  return figure !== '' && readQuantities(figure).length > 0
}

function measureOf(quantity: Quantity): string | undefined {
  if (quantity.kind === 'percent') return '%'
  return quantity.kind === 'duration' && measures.has(quantity.unit) ? quantity.unit : undefined
}

function timeOf(quantity: Quantity): string | undefined {
  return quantity.kind === 'duration' && /^[年月]$/u.test(quantity.unit) ? '个月' : measureOf(quantity)
}
const ofTraining: ReadonlySet<string> = new Set(['学分', '课时', '学时'])
const written = /[写填]/u

const measures: ReadonlySet<string> = new Set(['学分', '课时', '学时', '小时', '天', '周', '岁'])
const levelWord = '(?:高级技师|技师|[初中高]级工?)'
const levelWords = new RegExp(levelWord, 'gu')
const anew = new RegExp(
  `^(?:那|那么|要是|如果|假如|换成|只有|改成|正好|刚好|恰好|刚刚好|，)*(?:[写填](?:成|上|的?是|了)?)?(?<level>${levelWord}?)(?:的|学徒|修了|修满|学了|上了|排了|是|有|要|才|只|正好|刚好|恰好)*(?<figure>[\\d.]+[^\\d整]{0,2}|[一两二三半]年半?|[一二两三四五六七八九十百千零]+成?[一二三四五六七八九半]?)(?:个|整)?(?:的话)?，?(?:呢|够不够|够[吗么不]|够了[吗么]|够了?吧|行[吗么不吧]|行不行|可以[吗么不吧]|成[吗么不])[？。！]*$`,
  'u',
)
