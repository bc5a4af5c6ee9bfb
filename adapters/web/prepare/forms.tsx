import { Button } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { useState } from 'react'
import { downloadForm, getForms, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure } from '../ui/index.ts'
import styles from './forms.module.css'

/** The official forms and sheets, filled with what the profile holds; each in the formats it comes in. */
export function Forms({ profileId }: { readonly profileId: string }) {
  const { prepare } = useMessages()
  const [list] = useResource('forms', getForms)
  const [error, setError] = useState<unknown>()
  if (list.state !== 'ready' || list.value.forms.length === 0) return null
  return (
    <section className="no-print" aria-labelledby="forms">
      <h3 id="forms" className={styles.heading}>
        {prepare.forms}
      </h3>
      <p className={styles.note}>{prepare.formsNote}</p>
      {error !== undefined && <Failure error={error} />}
      <ul className={styles.forms} lang="zh-CN">
        {list.value.forms.map(({ id, number, title, formats }) => (
          <li key={id} className={styles.form}>
            <span className={styles.title}>
              {number !== undefined && <span className={styles.number}>{number}</span>} {title}
            </span>
            <span className={styles.buttons}>
              {formats.map((format) => (
                <Button
                  key={format}
                  size="small"
                  icon={<ArrowDownloadRegular />}
                  aria-label={prepare.download(title, format === 'xlsx' ? 'Excel' : 'Word')}
                  onClick={() => {
                    setError(undefined)
                    downloadForm(profileId, id, format).catch(setError)
                  }}
                >
                  {format === 'xlsx' ? 'Excel' : 'Word'}
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
