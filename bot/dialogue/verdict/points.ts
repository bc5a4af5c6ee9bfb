import type { Entry, Point } from '../../../knowledge/index.ts'
import { leadWord, onTheCase, sentence } from '../../compose/index.ts'
import { isPremise, questionForms } from '../../understand/index.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { asksAgainst, putAs } from './put-as.ts'
import { departs } from './departs.ts'
import { inOwnWords } from './own-words.ts'

/** The narrower proposition of the entry that a yes/no question asks for (分说). */
export function pointOf(entry: Entry, question: AskedQuestion): Point | undefined {
  // 没有独立法人呢: what the text leaves open of it.
  const wondered = question.polar === undefined && onlyNamed.test(question.text)
  if (question.polar === undefined && !wondered)
    return asksWhatOf.test(question.text)
      ? entry.points.find(
          ({ asked, mode, stance, text }) =>
            mode !== 'may' && stance === 'yes' && text !== undefined && asked.test(question.text),
        )
      : undefined
  return entry.points.find(
    (point) =>
      point.asked.test(question.text) && (!wondered || point.stance === 'open' || point.stance === 'depends'),
  )
}

/** 人品身体方面有什么要求: what is required in that respect; 比武谁组织: who does that part; 怎么提高师傅的本事: by what; 按什么安排课: what it goes by. */
const asksWhatOf =
  /(?:方面|上面?)[^，。？！]{0,4}什么(?:要求|规定|讲究|条件)|谁(?:来|去|负责)*(?:组织|办|搞|牵头)|(?:根据|按照?|凭|看)(?:什么|哪些)(?:来|去)?(?:安排|开展|定|排|设|教|开|培训)|课程?(?:内容)?(?:是|要|该)?怎么(?:定|排|安排|设)|(?:哪些|什么|哪几个)(?:产业|行业|方向|领域)|按什么[^，。？！]{0,8}拨|看哪几(?:样|项|条)|到几级|什么情况下?|挑[^，。？！]{0,3}什么样|(?:哪些|什么|几种|哪几种)(?:办法|手段|法子)[^，。？！]{0,3}(?:查|监管)|(?:哪些|什么)人(?:能|可以)|(?:怎么|如何|靠什么|用什么)[^，。？！]{0,6}(?:提高|提升|增强)/u

const onlyNamed = /^[^，。？！]{2,12}呢[？。！]*$/u

const lacking = /(?:没有?|未|无|不能)[^，。？！不没]{1,10}的(?=企业|单位|公司|厂|机构|平台|工种|职业)/u

/** Whether the words deny more than the lack the point itself speaks of: 没有管理制度行吗 asks whether one may do without. */
function deniesBeside({ mode, asked }: Point, { text, denied }: AskedQuestion): boolean {
  // 还没开展评价的工种考核由人社局组织对吧: who or what is spoken of lacks it.
  if (denied === true && lacking.test(text)) return questionForms(text.replace(lacking, '')).negated
  const own = mode === 'may' && !asked.source.startsWith('^') ? asked.exec(text)?.[0] : undefined
  if (denied !== true || own === undefined || !/[没无未]|不(?!是)/u.test(own)) return denied === true
  return questionForms(text.replace(own, '这样')).negated
}

/** 需要。 / 不是，按自然日数。 / 文本没有写…。 */
export function pointLead(point: Point, question: AskedQuestion, said = ''): string {
  // What the statement begins with is not said twice.
  const twice =
    point.text !== undefined && point.stance !== 'open' && said.startsWith(point.text.slice(0, 10))
  const behind = point.text === undefined || twice ? '' : sentence(point.text)
  if (point.stance === 'open' || question.polar === undefined) return behind
  if (point.stance === 'depends') return `${onTheCase}${behind}`
  const denied = asksAgainst({ ...question, negated: deniesBeside(point, question) }, point)
  const word = leadWord(
    {
      polar: point.mode === 'is' ? 'truth' : (putAs({ ...question, negated: denied }, point.mode) ?? 'truth'),
      negated: denied,
      denied,
      departs: departs(question.text),
      premise: isPremise(question.text),
    },
    point.mode,
    point.stance,
  )
  if (word === undefined) return behind
  const own = point.text?.includes('不够') === true ? word : inOwnWords(word, question.text)
  const softly = point.strength === '原则上' && !/^不?对$/u.test(word) ? '原则上' : ''
  return behind === '' ? `${softly}${own}。` : `${softly}${own}，${behind}`
}
