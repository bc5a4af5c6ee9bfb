import type { PortalVerifyResult } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './portal.module.css'

/** What is no longer as it was captured, field by field. */
export function DriftTable({ drift }: Pick<PortalVerifyResult, 'drift'>) {
  const { portal } = useMessages()
  if (drift.length === 0) return <p>{portal.noDrift}</p>
  const kinds: Readonly<Record<string, string>> = portal.kinds
  return (
    <>
      <p>{portal.drift(drift.length)}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{portal.field}</th>
              <th scope="col">{portal.what}</th>
              <th scope="col">{portal.before}</th>
              <th scope="col">{portal.now}</th>
            </tr>
          </thead>
          <tbody lang="zh-CN">
            {drift.map(({ step, field, what, before, now }) => (
              <tr key={`${step} ${field} ${what}`}>
                <th scope="row">{field}</th>
                <td>{kinds[what] ?? what}</td>
                <td>{before === '' ? portal.absent : before}</td>
                <td>{now === '' ? portal.absent : now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
