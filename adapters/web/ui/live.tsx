import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const LiveContext = createContext<(message: string) => void>(() => undefined)

/** One polite live region for the page: what a screen reader is told without the focus moving. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', turn: 0 })
  const announce = useCallback((message: string) => {
    setSaid(({ turn }) => ({ message, turn: turn + 1 }))
  }, [])
  return (
    <LiveContext value={announce}>
      {children}
      <div role="status" aria-live="polite" className="visually-hidden">
        <span key={said.turn}>{said.message}</span>
      </div>
    </LiveContext>
  )
}

export function useAnnounce(): (message: string) => void {
  return useContext(LiveContext)
}
