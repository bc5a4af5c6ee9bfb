import { useCallback, useEffect, useRef, useState } from 'react'

export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown }

/** Loads when `key` changes; `reload` asks again. An undefined key loads nothing and stays loading. */
export function useResource<T>(
  key: string | undefined,
  load: () => Promise<T>,
): readonly [Resource<T>, () => void] {
  const [settled, setSettled] = useState<{ key: string; resource: Resource<T> }>()
  const [attempt, setAttempt] = useState(0)
  const loader = useRef(load)
  useEffect(() => {
    loader.current = load
  })
  useEffect(() => {
    if (key === undefined) return
    let current = true
    loader.current().then(
      (value) => {
        if (current) setSettled({ key, resource: { state: 'ready', value } })
      },
      (error: unknown) => {
        if (current) setSettled({ key, resource: { state: 'failed', error } })
      },
    )
    return () => {
      current = false
    }
  }, [key, attempt])
  const reload = useCallback(() => {
    setSettled(undefined)
    setAttempt((count) => count + 1)
  }, [])
  return [settled !== undefined && settled.key === key ? settled.resource : { state: 'loading' }, reload]
}
