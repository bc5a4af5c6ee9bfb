import type { ProvisionNode } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import styles from './contents.module.css'

const levels = new Set(['chapter', 'article', 'section', 'subsection', 'attachment'])

/** The numbered parts of a document, to jump to. */
export function Contents({
  tree,
  onOpen,
}: {
  readonly tree: ProvisionNode
  readonly onOpen: (id: string) => void
}) {
  const { reader } = useMessages()
  return (
    <nav aria-label={reader.contents} className={styles.contents} lang="zh-CN">
      <Level nodes={tree.children} onOpen={onOpen} />
    </nav>
  )
}

function Level({
  nodes,
  onOpen,
}: {
  readonly nodes: readonly ProvisionNode[]
  readonly onOpen: (id: string) => void
}) {
  const named = nodes.filter(
    ({ kind, label, heading }) => levels.has(kind) && (label !== '' || heading !== ''),
  )
  if (named.length === 0) return null
  return (
    <ul className={styles.level}>
      {named.map((node) => (
        <li key={node.id}>
          <button
            type="button"
            className={styles.entry}
            onClick={() => {
              onOpen(node.id)
            }}
          >
            {[node.label, node.heading].filter((each) => each !== '').join(' ')}
          </button>
          <Level nodes={node.children} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  )
}
