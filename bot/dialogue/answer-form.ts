import type { Entry } from '../../knowledge/index.ts'
import { atom, type Atom, notes, type Part, part, sentence } from '../compose/index.ts'
import { phrases } from '../messages.zh.ts'
import type { AnswerContext } from './context.ts'
import type { AskedQuestion } from './asked-question.ts'

type FormEntry = Extract<Entry, { kind: 'form' }>
type Field = FormEntry['fields'][number]

/** The form and its columns; where the question is about one column, whether the form has it and what goes there. */
export function answerForm(entry: FormEntry, question: AskedQuestion): Part {
  const puts = /(?:填|写)(?:了|的是|的|成)?[^，。？！]{0,3}\d/u.test(question.text)
  const lead = puts
    ? undefined
    : question.polar === undefined
      ? fillLead(entry, question)
      : columnLead(entry, question)
  return part('answer', [
    ...(lead === undefined ? [] : [atom('column', 'verdict', lead, { quotes: entry.quotes })]),
    atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...(lead === undefined ? [columns(entry)] : []),
    ...notes(entry),
  ])
}

/** 附件3申报补贴标准填多少: of a form's columns the one named, where the topic is the sum in another. */
export function otherColumn(context: AnswerContext, question: AskedQuestion): Part | undefined {
  if (question.topic !== 'field-claim-amount' || question.polar !== undefined || /元/u.test(question.text))
    return undefined
  const [entry] = context.knowledge
    .find(context.jurisdiction, 'claim-form')
    .flatMap((each) => (each.kind === 'form' ? [each] : []))
  const named = entry?.fields.filter((field) => tailNamed(field, question.text)) ?? []
  const [field, ...more] = named
  if (entry === undefined || field?.fill === undefined || more.length > 0 || /资金|金额/u.test(field.name))
    return undefined
  const said = phrases.columnFilled(field.name, field.fill)
  return part('answer', [
    atom('column', 'verdict', said, { quotes: entry.quotes }),
    atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
    ...notes(entry),
  ])
}

function columns(entry: FormEntry): Atom {
  const names = entry.fields.map((field) => field.name)
  return atom('fields', 'item', `共${String(names.length)}栏：${names.join('、')}。`, { must: true })
}

/** 培养起时填什么: what is written into the one column named. */
function fillLead(entry: FormEntry, { text }: AskedQuestion): string | undefined {
  const whole = entry.fields.filter((field) => text.includes(bare(field.name)))
  const named = whole.length > 0 ? whole : entry.fields.filter((field) => tailNamed(field, text))
  const [field, ...more] = named
  if (field === undefined || more.length > 0 || !/填|写|怎么|什么/u.test(text)) return undefined
  return phrases.columnFilled(field.name, field.fill ?? field.options?.join('、') ?? phrases.columnBare)
}

function columnLead(entry: FormEntry, { text, polar }: AskedQuestion): string | undefined {
  const named = entry.fields.filter((field) => isNamed(field, text))
  const asked = columnAsked(text) ?? (named.length === 0 ? thingAsked(text) : undefined)
  if (asked !== undefined && !named.some((field) => bare(field.name).includes(asked)))
    return phrases.noColumn(asked, named.length > 0 ? named.map((field) => field.name) : undefined)
  if (named.length === 0) return undefined
  const names = named.map((field) => field.name).join('、')
  const how = named.flatMap((field) => (field.fill === undefined ? [] : [`${field.name}${field.fill}`]))
  const word = polar === 'truth' && /有没有|有[^，。？！]{1,10}(?:吗|么|不|没)/u.test(text) ? '有' : '需要'
  return phrases.hasColumn(word, names, how.join('；'))
}

/** 有没有培养止时这一列: the column whose being there is asked. */
function columnAsked(text: string): string | undefined {
  return /有(?:没有)?([\u4e00-\u9fff]{2,10}?)(?:这|那)?(?:一)?(?:列|栏|格|项)/u.exec(text)?.[1]
}

/** 要不要填纳税人识别号, 有没有手机号: what no column is named for. */
function thingAsked(text: string): string | undefined {
  return /(?:有没有|(?:要不要|需不需要|用不用|要|需要|必须)(?:填|写))([\u4e00-\u9fff]{2,10}?)(?:吗|不|么|没)?[？。]*$/u.exec(
    text,
  )?.[1]
}

function isNamed({ name }: Field, text: string): boolean {
  const own = bare(name)
  return text.includes(own) || (own.length >= 4 && text.includes(own.slice(0, 3))) || saidOtherwise(own, text)
}

/** 附件3的标准怎么填: the column by the last word of its name. */
function tailNamed({ name }: Field, text: string): boolean {
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

/** The printed 时间 is called 日期 too. */
function saidOtherwise(name: string, text: string): boolean {
  return name === '时间' && /日期|年月日/u.test(text)
}

function bare(name: string): string {
  return name.replaceAll(/[（(][^）)]*[）)]/gu, '')
}
