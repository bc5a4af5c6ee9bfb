import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { NewReminder, ReminderBody } from '../../http/contract/index.ts'
import { addReminder, getReminders, readReminder, stopReminder } from '../api/index.ts'

export interface RemindersInUse {
  readonly reminders: readonly ReminderBody[]
  /** @throws ApiError */
  readonly add: (wanted: NewReminder) => Promise<void>
  readonly stop: (id: string) => Promise<void>
  readonly read: (id: string) => Promise<void>
}

const RemindersContext = createContext<RemindersInUse | undefined>(undefined)
/** How often the page looks for what is due, in milliseconds; and whenever it comes to the front. */
const lookEvery = 5 * 60_000

/** The user's reminders, the same in every room. */
export function RemindersProvider({ children }: { readonly children: ReactNode }) {
  const [reminders, setReminders] = useState<readonly ReminderBody[]>([])
  // Without an answer the page shows what it knows; the next look asks again.
  const look = useCallback(
    () =>
      getReminders().then(
        (list) => {
          setReminders(list.reminders)
        },
        () => undefined,
      ),
    [],
  )
  useEffect(() => {
    const onFront = () => {
      if (document.visibilityState === 'visible') void look()
    }
    void look()
    const timer = setInterval(onFront, lookEvery)
    document.addEventListener('visibilitychange', onFront)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onFront)
    }
  }, [look])
  const value = useMemo<RemindersInUse>(
    () => ({
      reminders,
      add: async (wanted) => {
        setReminders((await addReminder(wanted)).reminders)
      },
      stop: async (id) => {
        await stopReminder(id)
        await look()
      },
      read: async (id) => {
        await readReminder(id)
        await look()
      },
    }),
    [reminders, look],
  )
  return <RemindersContext value={value}>{children}</RemindersContext>
}

export function useReminders(): RemindersInUse {
  const value = useContext(RemindersContext)
  if (value === undefined) throw new Error('useReminders outside RemindersProvider')
  return value
}
