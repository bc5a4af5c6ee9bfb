import { useEffect } from 'react'
import { useMessages } from '../messages/index.ts'

/** Names the page in the browser's tab. */
export function usePageTitle(title: string): void {
  const { product } = useMessages()
  useEffect(() => {
    document.title = title === '' ? product : `${title} · ${product}`
  }, [title, product])
}
