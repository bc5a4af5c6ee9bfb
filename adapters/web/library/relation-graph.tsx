import { useId, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentRelation, DocumentSummary } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { layOut, nodeSize, type GraphEdge } from './graph-layout.ts'
import styles from './relation-graph.module.css'

/** How the texts stand to one another, drawn; the list below it is its text alternative. */
export function RelationGraph({
  documents,
  relations,
}: {
  readonly documents: readonly DocumentSummary[]
  readonly relations: readonly DocumentRelation[]
}) {
  const { library } = useMessages()
  const navigate = useNavigate()
  const arrow = useId()
  const { nodes, edges, width, height } = useMemo(() => layOut(documents, relations), [documents, relations])
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={library.graphLabel}>
        <svg
          role="img"
          aria-label={library.graphLabel}
          width={width}
          height={height}
          viewBox={`0 0 ${String(width)} ${String(height)}`}
        >
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" className={styles.head} />
            </marker>
          </defs>
          {edges.map((edge, index) => (
            <Edge key={index} edge={edge} arrow={arrow} />
          ))}
          {nodes.map(({ key, x, y, lines, held }) => (
            <g
              key={key}
              className={`${styles.node ?? ''} ${held ? (styles.held ?? '') : ''}`}
              onClick={() => {
                if (held) void navigate(`/library/${key}`)
              }}
            >
              <rect x={x} y={y} width={nodeSize.width} height={nodeSize.height} rx="8" />
              {lines.map((line, index) => (
                <text
                  key={line}
                  x={x + nodeSize.width / 2}
                  y={y + nodeSize.height / 2 + (index - (lines.length - 1) / 2) * 18 + 5}
                  textAnchor="middle"
                >
                  {line}
                </text>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.keyHeld} aria-hidden="true" /> {library.held}
        <span className={styles.keyOther} aria-hidden="true" /> {library.notHeld}
      </figcaption>
    </figure>
  )
}

function Edge({ edge: { from, to, kind }, arrow }: { readonly edge: GraphEdge; readonly arrow: string }) {
  const [x1, y1] = [from.x + nodeSize.width, from.y + nodeSize.height / 2]
  const [x2, y2] = [to.x, to.y + nodeSize.height / 2]
  const bend = (x1 + x2) / 2
  const repeal = kind === '废止'
  return (
    <g className={repeal ? styles.repeal : styles.edge}>
      <path
        d={`M${String(x1)} ${String(y1)}C${String(bend)} ${String(y1)} ${String(bend)} ${String(y2)} ${String(x2)} ${String(y2)}`}
        markerEnd={`url(#${arrow})`}
      />
      <text x={bend} y={(y1 + y2) / 2 - 5} textAnchor="middle">
        {kind}
      </text>
    </g>
  )
}
