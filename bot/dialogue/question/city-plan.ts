import { asked, type AskedQuestion } from './asked-question.ts'
import type { Forms } from './amount-question.ts'
import type { QuestionContext } from './question-context.ts'

/**
 * 我们市今年培训计划3000人，省里拨多少; 其中企业职工那块呢: what the province allots to a city by its plan, which is no class of a firm. Undefined of
 * anything else, or where the place has no such rule.
 */
export function ofCityPlan(
  text: string,
  whole: Forms,
  { previous, favour }: Pick<QuestionContext, 'previous' | 'favour'>,
): AskedQuestion | undefined {
  if (!favour.includes(topic)) return undefined
  const goesOn = previous[0] === topic && partOfIt.test(text)
  return goesOn || allotted.test(text) ? asked(topic, text, whole) : undefined
}

const topic = 'fund-allocation'
const allotted =
  /(?:人社|[市县区]里|全[市县区]|我们[市县区]|本市|年度?|指导性|培训)[^？！]{0,14}计划[^？！]{0,18}(?:省(?:里|厅|财政)?[^，。？！]{0,6}(?:拨|下达?|给)|拨款|拨付|下拨)/u
const partOfIt =
  /^(?:那|那么|其中|要是|如果|，)*(?:企业)?职工(?:那|这|培训)|^(?:那|那么|要是|如果|，)*计划|其余(?:的)?(?:人|那)/u
