import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'

/** 学徒类别填实习生行吗: whether the words put forward are among those the form allows; undefined when none are, or all are. */
export function fieldValueLead(context: AnswerContext, question: AskedQuestion): string | undefined {
  if (!question.topic.startsWith('field-') || question.polar === undefined) return undefined
  if (ofTheNote.test(question.text)) return undefined
  const proposed = ticked.test(question.text) ? '√' : putIn.exec(question.text)?.[1]
  if (proposed === undefined) return undefined
  const column = context.knowledge.topics.get(question.topic)?.label.replace(/填写$/u, '') ?? question.topic
  const fields = context.knowledge.entries.flatMap((entry) =>
    entry.place === context.jurisdiction && entry.kind === 'form'
      ? entry.fields.filter((field) => field.options !== undefined && field.name.includes(column))
      : [],
  )
  const options = [...new Set(fields.flatMap((field) => field.options ?? []))]
  if (options.length === 0) return undefined
  const fits = options.some((option) => option.includes(proposed) || holdsOption(proposed, option))
  return fits ? '可以。' : `不可以，只能填${options.join('、')}。`
}

/** 高级工人员 holds 高级工; 高级技师 is another level than 高级. */
function holdsOption(proposed: string, option: string): boolean {
  return proposed.includes(option) && !/技师/u.test(proposed.replace(option, ''))
}

/** 那栏的注讲怎么填吗: whether the form says how. */
const ofTheNote = /填法|(?:讲|说|写)[^，。？！]{0,6}(?:怎么|如何)/u
/** 填实习生行吗, 写成“优秀”可以么. */
const putIn =
  /(?:填(?!法)|写|选(?!项))(?:成|的是|上|个|为)?(?!什么|哪|几|多少|错)([\u4e00-\u9fff]{1,8}?)(?:就)?(?:行|可以|能|对|好|成|吗|么|吧|算|[，？]|$)/u
/** 打个勾就行, of a column that is written in. */
const ticked = /(?:打|画|划|点)(?:个|上|一个)?(?:勾|钩|对号|对勾|√)|√/u
