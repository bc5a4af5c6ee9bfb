import { messages } from '../messages.zh.ts'

/** A possible value of a fact, and what it is called. */
export interface Option {
  readonly label: string
  readonly value: string | boolean
}

/** A question with its possible answers; the one model that is compiled for every kind of client. */
export interface QuestionCard {
  readonly title: string
  /** The fact asked for. */
  readonly fact: string
  readonly options: readonly Option[]
  /** The turn that asked: an answer to an older question is not taken for one to the latest. */
  readonly after: string
}

/**
 * The one verb of our cards: sets `fact` to `value`. Words like 是 could be taken for something else; a fact cannot.
 */
export const factVerb = 'fact'
/** Raised when the data of a card change; older cards are then answered with words. */
export const cardVersion = 1

/** More options than this go into a list to choose from. */
const mostButtons = 6

export const cardContentType = 'application/vnd.microsoft.card.adaptive'

/** An Adaptive Card; `execute`: Teams, where the press is answered; `submit`: clients that know no other (Web Chat). */
export function compileCard(
  card: QuestionCard,
  actions: 'execute' | 'submit',
): Readonly<Record<string, unknown>> {
  const { title, fact, options, after } = card
  const action = (label: string, data: Readonly<Record<string, unknown>>) =>
    actions === 'execute'
      ? {
          type: 'Action.Execute',
          title: label,
          verb: factVerb,
          data: { v: cardVersion, fact, after, ...data },
        }
      : {
          type: 'Action.Submit',
          title: label,
          data: { verb: factVerb, v: cardVersion, fact, after, ...data },
        }
  const buttons = options.length <= mostButtons
  return adaptiveCard(
    [
      { type: 'TextBlock', text: title, wrap: true },
      ...(buttons
        ? []
        : [
            {
              type: 'Input.ChoiceSet',
              id: 'value',
              label: messages.choose,
              isRequired: true,
              errorMessage: messages.choose,
              choices: options.map(({ label, value }) => ({ title: label, value })),
            },
          ]),
    ],
    buttons ? options.map(({ label, value }) => action(label, { value })) : [action(messages.send, {})],
  )
}

/** What takes the place of a card that was answered: it cannot be pressed again. */
export function settledCard(text: string): Readonly<Record<string, unknown>> {
  return adaptiveCard([{ type: 'TextBlock', text: messages.answered(text), wrap: true }], [])
}

function adaptiveCard(body: readonly unknown[], actions: readonly unknown[]) {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body,
    ...(actions.length === 0 ? {} : { actions }),
  }
}
