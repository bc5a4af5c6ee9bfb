import { phrases } from '../messages.zh.ts'
import { rememberRecent } from '../recent.ts'
import { normaliseForTopics, readAct } from '../understand/index.ts'

/** How the last check of the user's files stands; given from outside, as the conversation knows no files. */
export type CheckNews =
  | { readonly kind: 'running'; readonly progress: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** `problems`: one line a cause, without figures of money; `link`: where the whole report is. */
  | {
      readonly kind: 'done'
      readonly headline: string
      readonly problems: readonly string[]
      readonly link: string
    }

const mostProblems = 5

/** What is said to 「帮我看看这个表」: the result where there is one, and how to have files checked. */
export function checkWords(news: CheckNews | undefined): string {
  if (news === undefined) return phrases.check.how
  switch (news.kind) {
    case 'running':
      return phrases.check.running(news.progress)
    case 'failed':
      return `${phrases.check.failed(news.message)}\n${phrases.check.how}`
    case 'done': {
      const { headline, problems, link } = news
      const left = problems.length - mostProblems
      return [
        phrases.check.done(headline),
        ...problems.slice(0, mostProblems).map((problem) => `- ${problem}`),
        ...(left > 0 ? [phrases.check.more(left)] : []),
        phrases.check.where(link),
        phrases.check.again,
      ].join('\n')
    }
  }
}

const rememberedTexts = 200

/** Whether the words ask to have files checked, or how a check came out. Asked of every turn, also of those that need not be worked out. */
export const asksForCheck = rememberRecent(
  (raw: string) => readAct(normaliseForTopics(raw)) === 'check',
  rememberedTexts,
)
