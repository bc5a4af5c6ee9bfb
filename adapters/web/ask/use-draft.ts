import { useState } from 'react'
import { readStored, writeStored } from '../preferences/index.ts'

const keyOf = (conversationId: string | undefined) => `draft.${conversationId ?? 'new'}`

/** What is typed and not sent yet, kept for each conversation. */
export function useDraft(conversationId: string | undefined): readonly [string, (text: string) => void] {
  const key = keyOf(conversationId)
  const [kept, setKept] = useState(() => ({ key, text: readStored(key) ?? '' }))
  const text = kept.key === key ? kept.text : (readStored(key) ?? '')
  if (kept.key !== key) setKept({ key, text })
  return [
    text,
    (changed) => {
      setKept({ key, text: changed })
      writeStored(key, changed)
    },
  ]
}
