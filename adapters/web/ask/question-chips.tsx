import { Button } from '@fluentui/react-components'
import type { FactChanges, FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { documentList, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './question-chips.module.css'

interface Option {
  readonly label: string
  readonly value: string | boolean
}

/** Answers to pick for the question the last reply asks; typing one's own is always possible. */
export function QuestionChips({
  reply,
  facts,
  onPick,
  onUnsure,
  onType,
}: {
  readonly reply: ReplyBody
  readonly facts: readonly FactDescription[]
  readonly onPick: (changes: FactChanges['facts']) => void
  readonly onUnsure: () => void
  readonly onType: () => void
}) {
  const { answer } = useMessages()
  const [texts] = useResource('texts', documentList)
  const asked = askedFact(reply, facts)
  if (asked === undefined) return null
  const places =
    texts.state === 'ready' ? [...new Set(texts.value.documents.map(({ place }) => place.name))] : []
  const options = optionsOf(asked, places, answer)
  return (
    <div className={`${styles.chips ?? ''} no-print`} role="group" aria-label={answer.nextQuestion}>
      {options.map(({ label, value }) => (
        <Button
          key={label}
          shape="circular"
          appearance="outline"
          onClick={() => {
            onPick({ [asked.id]: value })
          }}
        >
          <span lang={typeof value === 'string' ? 'zh-CN' : undefined}>{label}</span>
        </Button>
      ))}
      {options.length === 0 && (
        <Button shape="circular" appearance="outline" onClick={onType}>
          {answer.fillIn(asked.kind === 'number' ? asked.unit : '')}
        </Button>
      )}
      {asked.kind !== 'place' && (
        <Button shape="circular" appearance="subtle" onClick={onUnsure}>
          {answer.unsure}
        </Button>
      )}
    </div>
  )
}

/** The fact the last line asks for: the one whose question it holds, else the first that is missing. */
function askedFact(reply: ReplyBody, facts: readonly FactDescription[]): FactDescription | undefined {
  const last = reply.answer.split('\n').at(-1) ?? ''
  if (!/[？?]/u.test(last) && !last.startsWith('请问')) return undefined
  const missing = reply.missing.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
  return missing.find(({ question }) => question !== undefined && last.includes(question)) ?? missing[0]
}

function optionsOf(
  fact: FactDescription,
  places: readonly string[],
  words: { readonly yes: string; readonly no: string },
): readonly Option[] {
  switch (fact.kind) {
    case 'boolean':
      return [
        { label: words.yes, value: true },
        { label: words.no, value: false },
      ]
    case 'choice':
      return fact.options
    case 'place':
      return places.map((name) => ({ label: name, value: name }))
    case 'number':
    case 'date':
      return []
  }
}
