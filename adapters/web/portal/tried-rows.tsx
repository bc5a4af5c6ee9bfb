import type { CheckFindingBody, PortalDryRunResult } from '../../http/contract/index.ts'
import { jobFileUrl } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './portal.module.css'

type Row = PortalDryRunResult['rows'][number]

/** Each tried row: what we found beside what the page said, and its picture. */
export function TriedRows({
  jobId,
  result,
}: {
  readonly jobId: string
  readonly result: PortalDryRunResult
}) {
  const { portal } = useMessages()
  return (
    <>
      <p role="status">
        {portal.nothingWritten}
        {result.held > 0 && portal.held(result.held)}
      </p>
      {result.files
        .filter(({ kind }) => kind === 'html')
        .map(({ name, label }) => (
          <a key={name} href={jobFileUrl(jobId, name)}>
            {label}
          </a>
        ))}
      {result.rows.map((row) => (
        <TriedRow
          key={`${row.sheet} ${String(row.row)}`}
          row={row}
          picture={jobFileUrl(jobId, row.picture)}
        />
      ))}
    </>
  )
}

function TriedRow({ row, picture }: { readonly row: Row; readonly picture: string }) {
  const { portal } = useMessages()
  const title = portal.row(row.sheet, row.row)
  const { fields } = row
  return (
    <section className={styles.tried} lang="zh-CN">
      <h3>{title}</h3>
      <div className={styles.side}>
        <div className={styles.scroll}>
          {fields.length === 0 ? (
            <p>{portal.clean}</p>
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{portal.field}</th>
                  <th scope="col">{portal.ours}</th>
                  <th scope="col">{portal.page}</th>
                </tr>
              </thead>
              <tbody>
                {fields.map(({ field, ours, page }) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>{lines(ours.map(ourWords), portal.silent)}</td>
                    <td>{lines(page, portal.silent)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {row.notFilled.length > 0 && <p>{portal.notFilled(row.notFilled.join('、'))}</p>}
        </div>
        <a href={picture}>
          <img className={styles.picture} src={picture} alt={portal.picture(title)} />
        </a>
      </div>
    </section>
  )
}

function ourWords({ severity, source, message, fix }: CheckFindingBody): string {
  return `${severity} · ${source}：${message}；${fix}`
}

function lines(texts: readonly string[], silent: string) {
  if (texts.length === 0) return silent
  return (
    <ul className={styles.lines}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
