import { cohortTokens, readQuantities, type Quantity } from '../../understand/index.ts'
import type { LastQuestion } from '../state.ts'

/**
 * 35呢, 中级工修了39呢, after 高级工45学分够不够: the last question with the one measure it named told anew, of the level named now. Undefined where
 * that named several or none, counted people, or went on with a question itself.
 */
export function figureAnew({ told }: LastQuestion, text: string): string | undefined {
  const { level = '', figure = '' } = anew.exec(text)?.groups ?? {}
  const [said, ...others] = readQuantities(figure)
  if (said === undefined || others.length > 0 || said.end - said.start < figure.length) return undefined
  if (bare(told)) return undefined
  if (cohortTokens(told).some(({ kind }) => kind === 'count')) return undefined
  const [measure, ...more] = readQuantities(told).filter(({ kind }) => kind !== 'number')
  const named = measure === undefined ? undefined : unitOf(measure)
  if (measure === undefined || named === undefined || more.length > 0) return undefined
  const unit = said.kind === 'number' ? '' : unitOf(said)
  if (unit !== '' && unit !== named) return undefined
  const put = `${told.slice(0, measure.start)}${figure}${unit === '' ? named : ''}${told.slice(measure.end)}`
  if (level === '') return put
  const levels = put.match(levelWords) ?? []
  return levels.length === 1 ? put.replace(levelWords, () => level) : `${level}，${put}`
}

/** 要是35呢: a question that goes on itself. */
function bare(told: string): boolean {
  const figure = anew.exec(told)?.groups?.['figure'] ?? ''
  return figure !== '' && readQuantities(figure).length > 0
}

function unitOf(quantity: Quantity): string | undefined {
  if (quantity.kind === 'percent') return '%'
  return quantity.kind === 'duration' && measures.has(quantity.unit) ? quantity.unit : undefined
}

const measures: ReadonlySet<string> = new Set(['学分', '课时', '学时', '小时', '天', '周', '岁'])
const levelWord = '(?:高级技师|技师|[初中高]级工?)'
const levelWords = new RegExp(levelWord, 'gu')
const anew = new RegExp(
  `^(?:那|那么|要是|如果|假如|换成|只有|改成|，)*(?<level>${levelWord}?)(?:的|学徒|修了|修满|学了|上了|排了|是|有|要|才|只)*(?<figure>[\\d.]+\\D{0,2}|[一二三四五六七八九十百]+成?[一二三四五六七八九半]?)(?:个)?(?:的话)?(?:呢|够不够|够吗|行吗|行不行|可以吗|够了?吧)[？。！]*$`,
  'u',
)
