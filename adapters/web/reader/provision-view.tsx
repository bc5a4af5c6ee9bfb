import { Fragment } from 'react'
import type { ProvisionNode } from '../../http/contract/index.ts'
import { anchor } from './anchor.ts'
import { flow, pieces, type Mark } from './pieces.ts'
import styles from './provision-view.module.css'

interface Part {
  readonly node: ProvisionNode
  readonly raw: string
  readonly mark: Mark
}

/** A provision as it reads: headings, paragraphs and tables, broken lines of the scan joined. */
export function ProvisionView({ node, raw, mark }: Part) {
  if (node.kind === 'table') return <TableView node={node} raw={raw} mark={mark} />
  const id = anchor(node.id)
  if (node.children.length > 0)
    return (
      <section id={id} className={styles[`level-${node.kind}`]} tabIndex={-1}>
        {node.children.map((child) => (
          <ProvisionView key={child.id} node={child} raw={raw} mark={mark} />
        ))}
      </section>
    )
  return (
    <p id={id} className={styles[classOf(node.kind)]} tabIndex={-1}>
      <Marked from={node.start} to={node.end} raw={raw} mark={mark} lines={node.kind === 'front'} />
    </p>
  )
}

/** The stretch of the file as it is stored, line by line. */
export function RawText({
  raw,
  start,
  end,
  mark,
}: {
  readonly raw: string
  readonly start: number
  readonly end: number
  readonly mark: Mark
}) {
  return (
    <p className={styles.raw}>
      {pieces(start, end, mark).map(({ from, to, marked }) =>
        marked ? (
          <mark key={from}>{raw.slice(from, to)}</mark>
        ) : (
          <Fragment key={from}>{raw.slice(from, to)}</Fragment>
        ),
      )}
    </p>
  )
}

function TableView({ node, raw, mark }: Part) {
  return (
    <div className={styles.tableScroll} id={anchor(node.id)} tabIndex={0} role="group">
      <table className={styles.table}>
        <tbody>
          {node.children.map((row) => (
            <tr key={row.id}>
              {(row.children.length > 0 ? row.children : [row]).map((cell) => (
                <td key={cell.id}>
                  <CellText node={cell} raw={raw} mark={mark} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CellText({ node, raw, mark }: Part) {
  return node.children.length === 0 ? (
    <Marked from={node.start} to={node.end} raw={raw} mark={mark} lines />
  ) : (
    node.children.map((child) => (
      <p key={child.id} className={styles.paragraph}>
        <Marked from={child.start} to={child.end} raw={raw} mark={mark} />
      </p>
    ))
  )
}

function Marked({
  from: start,
  to: end,
  raw,
  mark,
  lines = false,
}: {
  readonly from: number
  readonly to: number
  readonly raw: string
  readonly mark: Mark
  readonly lines?: boolean
}) {
  return pieces(start, end, mark).map(({ from, to, marked }) => {
    const text = flow(raw.slice(from, to), lines, from === start)
    if (text === '') return null
    return marked ? <mark key={from}>{text}</mark> : <Fragment key={from}>{text}</Fragment>
  })
}

function classOf(kind: string): 'front' | 'heading' | 'entry' | 'paragraph' {
  return kind === 'front' || kind === 'heading' || kind === 'entry' ? kind : 'paragraph'
}
