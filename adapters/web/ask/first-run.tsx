import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right'
import { getExamples, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './first-run.module.css'

/** Before the first question: what can be asked, and worked examples to try. */
export function FirstRun({ onTry }: { readonly onTry: (text: string) => void }) {
  const { ask } = useMessages()
  const [examples] = useResource('examples', getExamples)
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <img src="/mark.svg" alt="" width="48" height="48" />
      <h2 id="welcome" className={styles.greeting}>
        {ask.greeting}
      </h2>
      <p className={styles.note}>{ask.greetingNote}</p>
      {examples.state === 'ready' && examples.value.examples.length > 0 && (
        <>
          <h3 className={styles.try}>{ask.tryIt}</h3>
          <ul className={styles.examples}>
            {examples.value.examples.map(({ title, text }) => (
              <li key={text}>
                <button
                  type="button"
                  className={styles.example}
                  lang="zh-CN"
                  onClick={() => {
                    onTry(text)
                  }}
                >
                  <span className={styles.title}>{title}</span>
                  <span className={styles.text}>{text}</span>
                  <ArrowRightRegular className={styles.arrow ?? ''} aria-hidden="true" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
