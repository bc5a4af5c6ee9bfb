import type { Part } from '../../compose/index.ts'
import type { AnswerContext } from '../context.ts'
import type { AskedQuestion } from '../question/asked-question.ts'
import { answerTopic } from '../topic/answer-topic.ts'
import { isOfPerson } from './whole-rule.ts'

/**
 * 合同签三年的老员工能读高级工吗: whoever says who someone is and asks whether he may be trained at a level asks of the level too. It is
 * answered first where nothing else stands in his way; undefined where the question is of no person or names no level.
 */
export function levelWanted(
  context: AnswerContext,
  question: AskedQuestion,
  answered: Part | undefined,
): readonly Part[] | undefined {
  if (answered?.outcome !== 'answer' || question.polar !== 'permit' || !isOfPerson(question.topic))
    return undefined
  if (!wants.test(question.text) || !favourable.test(answered.atoms[0]?.text ?? '')) return undefined
  const ofLevel = answerTopic(context, { ...question, topic: 'allowed-levels', negated: false })
  return ofLevel?.outcome === 'answer' ? [ofLevel, answered] : undefined
}

const wants = /(?:报|考|上|读|学|升|参加|当)(?:名)?(?:个|的)?(?:初级工|中级工|高级工|高级技师|技师)/u
const favourable = /^(?:可以|是的?|符合|够)/u
