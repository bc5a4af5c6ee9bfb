import { Button } from '@fluentui/react-components'
import { AlertRegular } from '@fluentui/react-icons/svg/alert'
import { useMessages } from '../messages/index.ts'
import { useReminders } from './reminders.tsx'
import styles from './reminder-notice.module.css'

/** What is due: above every room until it is read. */
export function ReminderNotice() {
  const { reminders: words } = useMessages()
  const { reminders, read } = useReminders()
  const told = reminders.filter((each) => each.told)
  if (told.length === 0) return null
  return (
    <section className={`${styles.notice ?? ''} no-print`} aria-label={words.title}>
      <ul className={styles.list} lang="zh-CN">
        {told.map(({ id, name, text }) => (
          <li key={id} className={styles.entry}>
            <AlertRegular aria-hidden="true" />
            <span>{text}</span>
            <Button
              size="small"
              aria-label={`${words.read}：${name}`}
              onClick={() => {
                // What did not reach the server stays to be read.
                read(id).catch(() => undefined)
              }}
            >
              {words.read}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
