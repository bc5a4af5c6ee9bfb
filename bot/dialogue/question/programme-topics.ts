import { rankTopics as rankAll, type RankedTopic } from '../../understand/index.ts'
import { isOfOtherProgramme, meansApprenticeship, namesOther } from './programme.ts'
import type { QuestionContext } from './question-context.ts'

/** The topics of a text; none of another programme where the apprenticeship is insisted on, or where the place pays for none and none is named. */
export function rankTopics(
  { money }: Pick<QuestionContext, 'money'>,
  ...[text, options]: Parameters<typeof rankAll>
): readonly RankedTopic[] {
  const ranked = rankAll(text, options)
  const has = [...money].some(isOfOtherProgramme)
  return meansApprenticeship(text) || !(has || namesOther(text))
    ? ranked.filter(({ topic }) => !isOfOtherProgramme(topic))
    : ranked
}
