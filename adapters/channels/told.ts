import type { Assistant, Reply } from '../../bot/index.ts'
import type { Said } from '../conversation/index.ts'
import type { AnswerParts } from './answer-parts.ts'
import {
  questionCard,
  replyActivity,
  textActivity,
  type Card,
  type CardAction,
  type Inbound,
  type MessageActivity,
  type Option,
} from './activity/index.ts'
import { linkTo, paths, seesOwn, type LinkSettings } from './links.ts'
import { messages } from './messages.zh.ts'

/** What the conversation says, as a message: with the question's card, else with pages where it goes on. */
export function told(said: Said, inbound: Inbound, parts: AnswerParts): MessageActivity {
  if (said.kind === 'refused') return textActivity(said.message)
  const { reply, messageId } = said
  return replyActivity(
    reply,
    inbound.cardActions,
    questionOf(reply, messageId, parts.assistant) ?? pagesOf(reply, inbound, parts.links),
    (citation) => linkTo(paths.clause(citation), inbound.channel, parts.links),
  )
}

/** Where an answer with sums goes on, for who sees his own conversations on the page. */
function pagesOf(reply: Reply, inbound: Inbound, links: LinkSettings): Card | undefined {
  const { owner, channel, conversationId } = inbound
  if (reply.amounts.length === 0 || !seesOwn(owner, links)) return undefined
  const open = (title: string, path: string): readonly CardAction[] => {
    const url = linkTo(path, channel, links)
    return url === undefined ? [] : [{ kind: 'open', title, url }]
  }
  const actions = [
    ...open(messages.openCalculation, paths.calculation(conversationId)),
    ...open(messages.openConversation, paths.conversation(conversationId)),
  ]
  return actions.length === 0 ? undefined : { title: messages.onThePage, actions }
}

/** What the reply asks, where the possible answers are few and known. */
function questionOf({ missing }: Reply, after: string, assistant: Assistant): Card | undefined {
  const [fact] = missing
  if (fact === undefined) return undefined
  const options = optionsOf(fact, assistant)
  const title = assistant.knowledge.program.facts.get(fact)?.question
  return options.length === 0 || title === undefined
    ? undefined
    : questionCard({ title, fact, options, after })
}

/** The values a fact can have, where they are few and known. */
export function optionsOf(fact: string, { knowledge }: Assistant): readonly Option[] {
  const domain = knowledge.program.facts.get(fact)?.domain
  switch (domain?.kind) {
    case 'boolean':
      return [
        { label: messages.yes, value: true },
        { label: messages.no, value: false },
      ]
    case 'choice':
      return domain.options.map((option) => ({ label: option, value: option }))
    case 'quantity':
    case 'date':
    case undefined:
      return []
  }
}
