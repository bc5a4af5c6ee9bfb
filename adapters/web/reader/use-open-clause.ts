import { useSearchParams } from 'react-router'

/** A stretch of a stored text: a document by id or short name, and offsets into its decoded file. */
export interface TextPlace {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The clause the address opens beside the page (`?text=…&from=…&to=…`), if any. */
export function useOpenClause(): TextPlace | undefined {
  const [search] = useSearchParams()
  const text = search.get('text')
  if (text === null || text === '') return undefined
  return { text, from: offset(search.get('from')), to: offset(search.get('to')) }
}

function offset(printed: string | null): number {
  return /^\d{1,9}$/u.test(printed ?? '') ? Number(printed) : 0
}
