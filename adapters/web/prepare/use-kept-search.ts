import { useSearchParams } from 'react-router'

/** Adds a clause to the address and keeps which enterprise and stage are shown. */
export function useKeptSearch(): (clause: string) => string {
  const [search] = useSearchParams()
  return (clause) => {
    const merged = new URLSearchParams(search)
    for (const [key, value] of new URLSearchParams(clause)) merged.set(key, value)
    return `?${merged.toString()}`
  }
}
