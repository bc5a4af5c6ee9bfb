import { useEffect, useState } from 'react'
import { getTicks, setTicks } from '../api/index.ts'

interface Ticks {
  readonly done: ReadonlySet<string>
  readonly tick: (item: string, checked: boolean) => void
  /** The last tick could not be stored; it is shown as it was. */
  readonly failed: boolean
}

/** What of an enterprise's list is done. A tick shows at once and is taken back when it could not be stored. */
export function useTicks(profileId: string): Ticks {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let current = true
    getTicks(profileId).then(
      ({ ticks }) => {
        if (current) setDone(new Set(Object.keys(ticks).filter((id) => ticks[id]?.done === true)))
      },
      () => {
        if (current) setFailed(true)
      },
    )
    return () => {
      current = false
    }
  }, [profileId])
  const put = (item: string, checked: boolean) => {
    setDone((before) => {
      const after = new Set(before)
      if (checked) after.add(item)
      else after.delete(item)
      return after
    })
  }
  return {
    done,
    failed,
    tick: (item, checked) => {
      setFailed(false)
      put(item, checked)
      setTicks(profileId, { ticks: { [item]: checked } }).catch(() => {
        put(item, !checked)
        setFailed(true)
      })
    },
  }
}
