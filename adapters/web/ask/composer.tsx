import { Button } from '@fluentui/react-components'
import { SendFilled } from '@fluentui/react-icons/svg/send'
import { useId, type KeyboardEvent, type Ref } from 'react'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import styles from './composer.module.css'

/** As the contract's turnLimit. */
const limit = 10_000

/** Where a question is typed. Enter sends; not while a Chinese input method is composing, nor on a touch keyboard. */
export function Composer({
  text,
  onChange,
  onSend,
  busy,
  begun,
  inputRef,
}: {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onSend: () => void
  readonly busy: boolean
  readonly begun: boolean
  readonly inputRef: Ref<HTMLTextAreaElement>
}) {
  const { ask } = useMessages()
  const touch = useMedia('(pointer: coarse)')
  const hint = useId()
  const tooLong = text.length > limit
  const ready = text.trim() !== '' && !tooLong && !busy
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || touch) return
    event.preventDefault()
    if (ready) onSend()
  }
  return (
    <form
      className={`${styles.composer ?? ''} no-print`}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
    >
      <div className={styles.box}>
        <textarea
          ref={inputRef}
          className={styles.input}
          aria-label={ask.inputLabel}
          aria-describedby={hint}
          aria-invalid={tooLong}
          placeholder={begun ? ask.placeholderNext : ask.placeholder}
          value={text}
          onChange={({ target }) => {
            onChange(target.value)
          }}
          onKeyDown={onKeyDown}
          rows={1}
        />
        <Button
          type="submit"
          appearance="primary"
          shape="circular"
          icon={<SendFilled />}
          aria-label={ask.send}
          title={ask.send}
          disabledFocusable={!ready}
        />
      </div>
      <p id={hint} className={styles.hint} role={tooLong ? 'alert' : undefined}>
        {tooLong ? (
          ask.tooLong(limit)
        ) : (
          <>
            <span>{ask.disclaimer}</span>
            <span className={styles.keys}>{ask.sendHint}</span>
          </>
        )}
      </p>
    </form>
  )
}
