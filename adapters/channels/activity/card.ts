import { messages } from '../messages.zh.ts'
import type { CardActions } from './inbound.ts'

/** A possible value of a fact, and what it is called. */
export interface Option {
  readonly label: string
  readonly value: string | boolean
}

/** What our buttons do: set a fact, be reminded of a deadline, be reminded no more. Words like 是 could be taken for something else; these cannot. */
export const verbs = ['fact', 'remind', 'stop-reminders'] as const
export type Verb = (typeof verbs)[number]

/** A button: pressed in the conversation, or a page that it opens. */
export type CardAction =
  | {
      readonly kind: 'press'
      readonly title: string
      readonly verb: Verb
      readonly data: Readonly<Record<string, unknown>>
    }
  | { readonly kind: 'open'; readonly title: string; readonly url: string }

/** The one model of a card, compiled for every kind of client. */
export interface Card {
  readonly title: string
  readonly lines?: readonly string[]
  /** A list to choose from; what is chosen comes as `value` with the press. */
  readonly choices?: readonly Option[]
  readonly actions: readonly CardAction[]
}

/** A question with its possible answers. */
export interface QuestionCard {
  readonly title: string
  /** The fact asked for. */
  readonly fact: string
  readonly options: readonly Option[]
  /** The turn that asked: an answer to an older question is not taken for one to the latest. */
  readonly after: string
}

/** Raised when the data of a card change; older cards are then answered with words. */
export const cardVersion = 1

/** More options than this go into a list to choose from. */
const mostButtons = 6

export const cardContentType = 'application/vnd.microsoft.card.adaptive'

export function questionCard({ title, fact, options, after }: QuestionCard): Card {
  const press = (label: string, data: Readonly<Record<string, unknown>>): CardAction => ({
    kind: 'press',
    title: label,
    verb: 'fact',
    data: { fact, after, ...data },
  })
  return options.length <= mostButtons
    ? { title, actions: options.map(({ label, value }) => press(label, { value })) }
    : { title, choices: options, actions: [press(messages.send, {})] }
}

/** What takes the place of a card that was answered: it cannot be pressed again. */
export function settledCard(text: string): Readonly<Record<string, unknown>> {
  return compileCard({ title: messages.answered(text), actions: [] }, 'submit')
}

/** An Adaptive Card; `execute`: Teams, where the press is answered; `submit`: clients that know no other (Web Chat). */
export function compileCard(
  { title, lines = [], choices, actions }: Card,
  how: CardActions,
): Readonly<Record<string, unknown>> {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body: [
      { type: 'TextBlock', text: title, wrap: true, ...(lines.length === 0 ? {} : { weight: 'Bolder' }) },
      ...lines.map((text) => ({ type: 'TextBlock', text, wrap: true, spacing: 'Small' })),
      ...(choices === undefined
        ? []
        : [
            {
              type: 'Input.ChoiceSet',
              id: 'value',
              label: messages.choose,
              isRequired: true,
              errorMessage: messages.choose,
              choices: choices.map(({ label, value }) => ({ title: label, value })),
            },
          ]),
    ],
    ...(actions.length === 0 ? {} : { actions: actions.map((action) => compileAction(action, how)) }),
  }
}

function compileAction(action: CardAction, how: CardActions): Readonly<Record<string, unknown>> {
  const { title } = action
  if (action.kind === 'open') return { type: 'Action.OpenUrl', title, url: action.url }
  const data = { v: cardVersion, ...action.data }
  return how === 'execute'
    ? { type: 'Action.Execute', title, verb: action.verb, data }
    : { type: 'Action.Submit', title, data: { verb: action.verb, ...data } }
}
