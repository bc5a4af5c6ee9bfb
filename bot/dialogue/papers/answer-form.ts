import { atom, type Atom, notes, type Part, part, sentence } from '../../compose/index.ts'
import { phrases } from '../../messages.zh.ts'
import { annexNamed } from './annex.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { formStep } from './form-step.ts'
import { fieldsSpokenOf, leadOfBlock } from './form-block.ts'
import {
  bare,
  columnAsked,
  type ColumnLead,
  columnsNamed,
  isEarlier,
  type Field,
  type FormEntry,
  leadOfColumn,
  leadOfPresence,
  tailNamed,
  thingAsked,
} from './form-column.ts'

/** The form and its columns; where the question is about one column, that column alone. */
export function answerForm(context: AnswerContext, entry: FormEntry, question: AskedQuestion): Part {
  const step = formStep(context, entry, question.text)
  if (step !== undefined) return step
  const lead = leadOf(entry, question)
  if (lead === undefined)
    return part('answer', [
      atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }),
      ...columns(entry),
      ...notes(entry),
    ])
  const fields = fieldsSpokenOf(lead)
  const quotes = [...new Set([...entry.quotes, ...fields.flatMap((field) => field.quotes)])]
  return part(lead.open === true ? 'not_stated' : 'answer', [
    atom('column', lead.open === true ? 'absence' : 'verdict', lead.text, { quotes }),
    ...(fields.length === 0
      ? [atom('statement', 'statement', sentence(entry.text), { quotes: entry.quotes }), ...notes(entry)]
      : notes(entry).filter(({ text }) => isSaidOf(fields, text) || text.includes('省级流程'))),
  ])
}

/** 附件1有没有联系电话这一栏, 附件2考核鉴定时间能早于期满日吗: what is asked of a column of the form that is named, whatever else the words touch. */
export function columnQuestion(context: AnswerContext, question: AskedQuestion): Part | undefined {
  const asksColumn = columnAsked(question.text) !== undefined
  const entry = formNamed(context, question.text) ?? (asksColumn ? formOfField(context, question) : undefined)
  if (entry === undefined || /章|签/u.test(question.text) || putsFigure(question.text)) return undefined
  // 只勾了岗位聘用证明那一栏，给钱不: what is paid, and not the column.
  if (ticksOnly.test(question.text)) return undefined
  // 申报资金是25.5万对吗: a sum put forward is judged as a sum.
  if (context.claims.length > 0) return undefined
  // 附件1联系方式填什么, of a topic that speaks of no form; what a column has a topic for is answered by it.
  const ownTopic = question.topic.startsWith('field-')
  if (!ownTopic && question.polar === undefined && leadOfBlock(entry, question.text) !== undefined)
    return answerForm(context, entry, question)
  if (asksColumn && question.polar !== undefined) return answerForm(context, entry, question)
  const [earlier, ...others] = isEarlier.test(question.text) ? columnsNamed(entry, question.text) : []
  if (earlier !== undefined && others.length === 0) return answerForm(context, entry, question)
  const rule =
    question.topic.startsWith('field-') && !asksWhether.test(question.text) ? ofAnyColumn : ofColumn
  if (!rule.test(question.text)) return undefined
  const named = columnsNamed(entry, question.text).length
  const thing = thingAsked(question.text) !== undefined
  const whether = asksWhether.test(question.text) ? named > 0 || thing : thing && named === 0
  return named === 1 || whether ? answerForm(context, entry, question) : undefined
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

function leadOf(entry: FormEntry, question: AskedQuestion): ColumnLead | undefined {
  const { text, polar } = question
  if (putsFigure(text)) return undefined
  const block = polar === undefined ? leadOfBlock(entry, text) : undefined
  if (block !== undefined) return block
  const [field, ...more] = fieldsOf(entry, question)
  const own = field === undefined || more.length > 0 ? undefined : leadOfColumn(field, question)
  if (columnAsked(text) === undefined && own !== undefined) return own
  if (polar === undefined && !asksWhere.test(text)) return undefined
  const there = polar === 'permit' ? undefined : leadOfPresence(entry, question)
  return there ?? (unsettled.test(text) ? { text: phrases.formSilent, open: true } : undefined)
}

function isSaidOf(fields: readonly Field[], text: string): boolean {
  return fields.some(({ name }) => text.includes(bare(name)))
}

/** The columns named, else the one named by the last word of its name. */
function fieldsOf(entry: FormEntry, { text }: AskedQuestion): readonly Field[] {
  const named = columnsNamed(entry, text)
  return named.length > 0 ? named : entry.fields.filter((field) => tailNamed(field, text))
}

/** The place's form that is named by its number or by its title. */
function formNamed(context: AnswerContext, text: string): FormEntry | undefined {
  const forms = context.knowledge.entries.filter(
    (entry): entry is FormEntry => entry.kind === 'form' && entry.place === context.jurisdiction,
  )
  const annex = annexNamed(text)
  if (annex !== undefined) return forms.find((entry) => `附件${String(entry.attachment)}` === annex)
  return forms.find((entry) => text.includes(entry.title))
}

/** 有没有手机号那一栏, after what goes into one column: the form that column is of. */
function formOfField({ knowledge, jurisdiction }: AnswerContext, { topic }: AskedQuestion) {
  const form = formsOfFields.find(([, fields]) => fields.includes(topic))?.[0]
  return form === undefined
    ? undefined
    : knowledge.find(jurisdiction, form).find((entry): entry is FormEntry => entry.kind === 'form')
}

const formsOfFields: readonly (readonly [form: string, fields: readonly string[]])[] = [
  ['roster-form', ['field-apprentice-category', 'field-target-level']],
  ['results-form', ['field-passed', 'field-pass-type', 'field-obtained-level', 'field-certificate-number']],
  ['claim-form', ['field-claim-amount', 'field-account']],
]

/** All the columns, where the entry's own words do not name them. */
function columns(entry: FormEntry): readonly Atom[] {
  const names = entry.fields.map((field) => field.name)
  if (names.filter((name) => !entry.text.includes(name)).length <= 1) return []
  return [atom('fields', 'item', `共${String(names.length)}栏：${names.join('、')}。`, { must: true })]
}

const ticksOnly =
  /(?:勾|√|选)[^？！]*(?:补贴|5000|[领拿给有](?:到|得)?钱|能[补领拿]|补不补|给补|领(?:得|不)到|[领补]吗)/u

/** 培养期限能写10个月吗: a figure put forward is judged by the rule of its own topic; not a day put into a column of days. */
function putsFigure(text: string): boolean {
  return figurePut.test(text) && !(dayPut.test(text) && /时间|起时|日期|鉴定|考核/u.test(text))
}
const figurePut =
  /(?:填|写)(?:了|的是|的|成)?[^，。？！]{0,3}(?:\d|[一二两三四五六七八九十]+个?(?:年|月)|半年|[一二两三]年半)/u
const dayPut = /(?:填|写)(?:了|的是|的|成)?[^，。？！]{0,3}\d{1,4}(?:年|月|[日号]|[.-]\d)/u
/** 要填银行行号吗, whether a column is to be filled at all: what goes into it is another matter. */
const asksWhether =
  /^(?!.*还是).*(?:要不要|需不需要|用不用|必须|需要|要|得)(?:填|写)[^，。？！什么谁哪多少\d]{2,8}(?:吗|么|不)?[？。！]*$/u
/** 手机号写哪: where something goes, for which there may be no column; 填哪几样 asks for the columns. */
const asksWhere = /(?:填|写)(?:在|到)?(?:哪(?!几|些|个?样)|什么地方)|[栏列格]是?在?(?:哪|什么地方)/u
/** What is asked of every column alike: those with a topic of their own are answered by it else. */
const ofAnyColumn = /空着|留空|空白|先空|简称|缩写|填错|错一位|早于|晚于|按哪(?:一)?天/u
const ofColumn =
  /填|写|[栏列格]|按哪|怎么算|意思|错|空|简称|早于|晚于|之前|之后|对上|对不上|一致|一样|不同|要不要|算不算|算进|算在|计入|算上/u
/** 能填两次吗: what may be done with the form, of which it says nothing. */
const unsettled = /能|可以|要不要|(?<![银户支同])行(?!号)/u
