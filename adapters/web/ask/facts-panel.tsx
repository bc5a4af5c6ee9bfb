import { Button } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useEffect, useRef, useState } from 'react'
import type { FactChanges, FactDescription, ReplyBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { Empty, useAnnounce, useFailureWords } from '../ui/index.ts'
import { FactEditor } from './fact-editor.tsx'
import { factText } from './fact-text.ts'
import styles from './facts-panel.module.css'

/** 「我了解到的」: what the answer rests on, where each came from, to be changed or forgotten. */
export function FactsPanel({
  facts,
  catalogue,
  onChange,
}: {
  readonly facts: ReplyBody['facts']
  readonly catalogue: readonly FactDescription[]
  readonly onChange: (changes: FactChanges['facts']) => Promise<void>
}) {
  const { facts: words } = useMessages()
  const announce = useAnnounce()
  const [edited, setEdited] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const list = useRef<HTMLDListElement>(null)
  const returnTo = useRef<string>(undefined)

  useEffect(() => {
    if (edited !== undefined || busy || returnTo.current === undefined) return
    const button = list.current?.querySelector<HTMLElement>(`[data-edit="${returnTo.current}"]`)
    ;(button ?? list.current?.querySelector<HTMLElement>('[data-edit]'))?.focus()
    returnTo.current = undefined
  })

  const change = async (changes: FactChanges['facts']) => {
    setBusy(true)
    setError(undefined)
    announce(words.answering)
    try {
      await onChange(changes)
      returnTo.current = Object.keys(changes)[0]
      setEdited(undefined)
    } catch (caught) {
      setError(caught)
    } finally {
      setBusy(false)
    }
  }

  const entries = Object.entries(facts)
  if (entries.length === 0) return <Empty>{words.empty}</Empty>
  return (
    <>
      <dl className={styles.facts} ref={list} aria-busy={busy}>
        {entries.map(([id, fact]) => (
          <div key={id} className={styles.fact}>
            <dt className={styles.label} lang="zh-CN">
              {fact.label}
              <Origin from={fact.from} />
            </dt>
            {edited === id ? (
              <dd className={styles.editor}>
                <FactEditor
                  fact={fact}
                  description={catalogue.find((each) => each.id === id)}
                  busy={busy}
                  onSave={(value) => void change({ [id]: value })}
                  onCancel={() => {
                    returnTo.current = id
                    setError(undefined)
                    setEdited(undefined)
                  }}
                />
                {error !== undefined && <ChangeFailed error={error} />}
              </dd>
            ) : (
              <dd className={styles.value}>
                <span lang="zh-CN">
                  {factText(
                    fact.value,
                    catalogue.find((each) => each.id === id),
                    facts['headcount']?.value,
                  )}
                </span>
                <span className={styles.buttons}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<EditRegular />}
                    aria-label={words.edit(fact.label)}
                    title={words.edit(fact.label)}
                    data-edit={id}
                    disabled={busy}
                    onClick={() => {
                      setError(undefined)
                      setEdited(id)
                    }}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={words.forget(fact.label)}
                    title={words.forget(fact.label)}
                    disabled={busy}
                    onClick={() => void change({ [id]: null })}
                  />
                </span>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {error !== undefined && edited === undefined && <ChangeFailed error={error} />}
      <p className={styles.note}>{busy ? words.answering : words.note}</p>
    </>
  )
}

function Origin({ from }: { readonly from: 'user' | 'profile' | 'assumed' }) {
  const { facts } = useMessages()
  switch (from) {
    case 'user':
      return <span className={styles.origin}>{facts.fromUser}</span>
    case 'profile':
      return <span className={styles.origin}>{facts.fromProfile}</span>
    case 'assumed':
      return <span className={styles.assumed}>{facts.fromAssumed}</span>
  }
}

function ChangeFailed({ error }: { readonly error: unknown }) {
  const { facts } = useMessages()
  const { title, body } = useFailureWords(error)
  return (
    <p className={styles.failed} role="alert">
      {facts.changeFailed}：{title} {body}
    </p>
  )
}
