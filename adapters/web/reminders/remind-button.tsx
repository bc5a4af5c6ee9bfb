import { Button } from '@fluentui/react-components'
import { AlertFilled, AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useState } from 'react'
import { useMessages } from '../messages/index.ts'
import { useReminders } from './reminders.tsx'

/** Asks to be reminded of a deadline, or not any more. */
export function RemindButton({
  profileId,
  deadlineId,
  name,
}: {
  readonly profileId: string
  readonly deadlineId: string
  readonly name: string
}) {
  const { reminders: words } = useMessages()
  const { reminders, add, stop } = useReminders()
  const [failed, setFailed] = useState(false)
  const set = reminders.find(({ of }) => of?.profileId === profileId && of.deadlineId === deadlineId)
  const press = () => {
    setFailed(false)
    const done = set === undefined ? add({ profileId, deadlineId }) : stop(set.id)
    done.catch(() => {
      setFailed(true)
    })
  }
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={set === undefined ? <AlertRegular /> : <AlertFilled />}
        aria-pressed={set !== undefined}
        aria-label={set === undefined ? words.remindOf(name) : words.stopOf(name)}
        onClick={press}
      >
        {set === undefined ? words.remind : words.waiting(set.on)}
      </Button>
      {failed && <span role="alert">{words.failed}</span>}
    </>
  )
}
