import { Switch } from '@fluentui/react-components'
import { useState } from 'react'
import type { DocumentRelation, DocumentSummary } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'
import { refName } from './ref-name.ts'
import { RelationGraph } from './relation-graph.tsx'
import styles from './relations.module.css'

/** Relations between texts: a drawing, and the same in words. */
export function Relations({
  documents,
  relations,
}: {
  readonly documents: readonly DocumentSummary[]
  readonly relations: readonly DocumentRelation[]
}) {
  const { library } = useMessages()
  const [mainOnly, setMainOnly] = useState(true)
  const shown = mainOnly ? relations.filter(({ kind }) => kind !== '引用' && kind !== '依据') : relations
  return (
    <>
      <Switch
        label={library.onlyMain}
        checked={mainOnly}
        onChange={(_, { checked }) => {
          setMainOnly(checked)
        }}
      />
      <RelationGraph documents={documents} relations={shown} />
      <h2 className={styles.heading}>{library.graphList}</h2>
      <ul className={styles.list} lang="zh-CN">
        {shown.map((relation, index) => (
          <li key={index}>
            <strong>{refName(relation.from, documents)}</strong> {relation.kind}{' '}
            <strong>{refName(relation.to, documents)}</strong>
            <span className={styles.meta}>
              {[
                relation.effective === undefined ? undefined : library.relationDate(relation.effective),
                relation.published === undefined ? undefined : library.publishedLater(relation.published),
                relation.to.held && relation.from.held ? undefined : library.notHeld,
              ]
                .filter((each) => each !== undefined)
                .join(' · ')}
            </span>
            {relation.quote !== undefined && <q className={styles.quote}>{relation.quote}</q>}
            {relation.reference !== undefined && <span className={styles.quote}>{relation.reference}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
