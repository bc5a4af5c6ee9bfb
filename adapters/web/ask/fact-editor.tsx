import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { valuesOf, type SingleValue } from './fact-text.ts'
import styles from './fact-editor.module.css'

/** Changes one fact, with the control its kind calls for; one control for each group told apart. */
export function FactEditor({
  fact,
  description,
  busy,
  onSave,
  onCancel,
}: {
  readonly fact: ReplyBody['facts'][string]
  readonly description: FactDescription | undefined
  readonly busy: boolean
  readonly onSave: (value: SingleValue | SingleValue[]) => void
  readonly onCancel: () => void
}) {
  const { facts, common } = useMessages()
  const [drafts, setDrafts] = useState(() => valuesOf(fact.value).map(String))
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [])

  const save = () => {
    const values = drafts.map((draft) => readValue(draft, description))
    const wrong = values.find((each) => each.kind === 'wrong')
    if (wrong !== undefined) {
      setProblem(facts[wrong.problem])
      return
    }
    const read = values.flatMap((each) => (each.kind === 'value' ? [each.value] : []))
    const [only] = read
    if (only !== undefined) onSave(read.length === 1 ? only : read)
  }

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onCancel()
        }
      }}
    >
      {drafts.map((draft, index) => (
        <Field
          key={index}
          size="small"
          {...(problem === undefined ? {} : { validationMessage: problem })}
          label={{
            children: drafts.length === 1 ? fact.label : facts.group(fact.label, index + 1),
            ...(drafts.length === 1 ? { className: 'visually-hidden' } : {}),
          }}
        >
          <Control
            draft={draft}
            description={description}
            onChange={(text) => {
              setProblem(undefined)
              setDrafts(drafts.map((each, at) => (at === index ? text : each)))
            }}
          />
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          {common.save}
        </Button>
        <Button size="small" onClick={onCancel} disabled={busy}>
          {common.cancel}
        </Button>
      </div>
    </form>
  )
}

function Control({
  draft,
  description,
  onChange,
  ...field
}: {
  readonly draft: string
  readonly description: FactDescription | undefined
  readonly onChange: (text: string) => void
}) {
  const { facts } = useMessages()
  const options = choices(description, facts)
  if (options !== undefined)
    return (
      <Select
        {...field}
        value={draft}
        onChange={(_, { value }) => {
          onChange(value)
        }}
      >
        {options.every(({ value }) => value !== draft) && <option value={draft}>{draft}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    )
  const number = description?.kind === 'number' ? description : undefined
  return (
    <Input
      {...field}
      value={draft}
      type={description?.kind === 'date' ? 'date' : 'text'}
      inputMode={number === undefined ? 'text' : number.decimal ? 'decimal' : 'numeric'}
      contentAfter={number === undefined ? null : <span>{number.unit}</span>}
      onChange={(_, { value }) => {
        onChange(value)
      }}
    />
  )
}

function choices(
  description: FactDescription | undefined,
  words: { readonly yes: string; readonly no: string },
): readonly { readonly value: string; readonly label: string }[] | undefined {
  switch (description?.kind) {
    case 'boolean':
      return [
        { value: 'true', label: words.yes },
        { value: 'false', label: words.no },
      ]
    case 'choice':
    case 'place':
      return description.options
    case 'number':
    case 'date':
    case undefined:
      return undefined
  }
}

type Read =
  | { readonly kind: 'value'; readonly value: SingleValue }
  | { readonly kind: 'wrong'; readonly problem: 'required' | 'numberWrong' | 'integerWrong' }

function readValue(draft: string, description: FactDescription | undefined): Read {
  const text = draft.trim()
  if (text === '') return { kind: 'wrong', problem: 'required' }
  if (description?.kind === 'boolean') return { kind: 'value', value: text === 'true' }
  if (description?.kind !== 'number') return { kind: 'value', value: text }
  const plain = text.normalize('NFKC')
  if (!/^\d+(?:\.\d+)?$/u.test(plain)) return { kind: 'wrong', problem: 'numberWrong' }
  if (!description.decimal && plain.includes('.')) return { kind: 'wrong', problem: 'integerWrong' }
  return { kind: 'value', value: Number(plain) }
}
