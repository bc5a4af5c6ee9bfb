import { useState } from 'react'
import { readStored, writeStored } from '../preferences/index.ts'

/** What is kept in this browser of one conversation: what is typed, the day it is answered for, whose data it belongs to. */
export type KeptName = 'draft' | 'day' | 'profile'

const keyOf = (name: KeptName, conversationId: string | undefined) => `${name}.${conversationId ?? 'new'}`

/** Empty where nothing is kept. */
export function useKept(
  name: KeptName,
  conversationId: string | undefined,
): readonly [string, (text: string) => void] {
  const key = keyOf(name, conversationId)
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

/** What was chosen for a conversation before its first answer belongs to it from then on; the next one begins afresh. */
export function settleKept(conversationId: string): void {
  for (const name of ['day', 'profile'] as const) {
    writeStored(keyOf(name, conversationId), readStored(keyOf(name, undefined)))
    writeStored(keyOf(name, undefined), undefined)
  }
}
