import type { CheckFindingBody, CheckRowsBody } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { SideDrawer } from '../ui/index.ts'
import { placeText, rowOf } from './findings.ts'
import { SeverityMark } from './severity-mark.tsx'
import styles from './row-preview.module.css'

/** The row a finding is about, as the workbook has it, with the cell marked; other findings of the row below. */
export function RowPreview({
  finding,
  rows,
  findings,
  wide,
  onClose,
}: {
  readonly finding: CheckFindingBody | undefined
  readonly rows: CheckRowsBody
  readonly findings: readonly CheckFindingBody[]
  readonly wide: boolean
  readonly onClose: () => void
}) {
  const { check } = useMessages()
  return (
    <SideDrawer
      open={finding !== undefined}
      position={wide ? 'end' : 'bottom'}
      size="medium"
      title={finding === undefined ? '' : placeText(finding)}
      scrolls
      onClose={onClose}
    >
      {finding !== undefined && (
        <div lang="zh-CN">
          <p className={styles.file}>{finding.where.file}</p>
          <FindingText finding={finding} />
          <Cells finding={finding} row={rowOf(rows, finding)} missing={check.rowMissing} />
          <Others finding={finding} row={rowOf(rows, finding)} findings={findings} />
        </div>
      )}
    </SideDrawer>
  )
}

function FindingText({ finding: { severity, message, fix } }: { readonly finding: CheckFindingBody }) {
  const { check } = useMessages()
  return (
    <div className={styles.finding}>
      <p className={styles.message}>
        <SeverityMark severity={severity} />
        <span>{message}</span>
      </p>
      {fix !== '' && (
        <p className={styles.fix}>
          {check.fix}：{fix}
        </p>
      )}
    </div>
  )
}

function Cells({
  finding,
  row,
  missing,
}: {
  readonly finding: CheckFindingBody
  readonly row: CheckRowsBody[number] | undefined
  readonly missing: string
}) {
  const { check } = useMessages()
  if (row === undefined) return <p className={styles.fix}>{missing}</p>
  return (
    <table className={styles.cells}>
      <tbody>
        {row.cells.map(({ cell, field, text }) => {
          const marked = cell === finding.where.cell
          return (
            <tr key={cell} className={marked ? styles.marked : undefined}>
              <th scope="row">{field}</th>
              <td>
                {text}
                {marked && <span className="visually-hidden">（{check.marked}）</span>}
              </td>
              <td className={styles.address}>{cell}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Others({
  finding,
  row,
  findings,
}: {
  readonly finding: CheckFindingBody
  readonly row: CheckRowsBody[number] | undefined
  readonly findings: readonly CheckFindingBody[]
}) {
  const others = findings.filter(({ id }) => id !== finding.id && row?.findings.includes(id) === true)
  return others.map((each) => <FindingText key={each.id} finding={each} />)
}
