import { Badge, Button, Switch } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { useEffect, useRef, useState } from 'react'
import type { DocumentSummary, DocumentText } from '../../http/contract/index.ts'
import { getText, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { Failure, Loading } from '../ui/index.ts'
import { anchor } from './anchor.ts'
import { Contents } from './contents.tsx'
import { DocumentStatusBadge } from './document-status-badge.tsx'
import { ProvisionView, RawText } from './provision-view.tsx'
import styles from './document-reader.module.css'

/** One stored text: contents, provisions in order, and the words from `from` to `to` marked and scrolled to. */
export function DocumentReader({
  documentId,
  from,
  to,
  contentsBeside = false,
}: {
  readonly documentId: string
  readonly from: number
  readonly to: number
  readonly contentsBeside?: boolean
}) {
  const [text, reload] = useResource(`text ${documentId}`, () => getText(documentId))
  if (text.state === 'loading') return <Loading />
  if (text.state === 'failed') return <Failure error={text.error} onRetry={reload} />
  return <Reader text={text.value} from={from} to={to} contentsBeside={contentsBeside} />
}

function Reader({
  text: { document: about, raw, start, end, tree },
  from,
  to,
  contentsBeside,
}: {
  readonly text: DocumentText
  readonly from: number
  readonly to: number
  readonly contentsBeside: boolean
}) {
  const { reader } = useMessages()
  const [asInFile, setAsInFile] = useState(false)
  const scroll = useRef<HTMLDivElement>(null)
  const marked = to > from
  const showMark = (smooth: boolean) => {
    scroll.current
      ?.querySelector('mark')
      ?.scrollIntoView({ block: 'center', behavior: smooth ? 'smooth' : 'auto' })
  }
  useEffect(() => {
    showMark(false)
  }, [from, to, asInFile])

  const mark = { from, to }
  const contents = (
    <Contents
      tree={tree}
      onOpen={(id) => {
        const target = scroll.current?.querySelector<HTMLElement>(`#${CSS.escape(anchor(id))}`)
        target?.scrollIntoView({ block: 'start', behavior: 'smooth' })
        target?.focus({ preventScroll: true })
      }}
    />
  )
  return (
    <div className={`${styles.reader ?? ''} ${contentsBeside ? (styles.beside ?? '') : ''}`}>
      {contentsBeside && <div className={styles.contents}>{contents}</div>}
      <div className={styles.scroll} ref={scroll} tabIndex={0} role="region" aria-label={reader.title}>
        <DocumentHead about={about} />
        <div className={`${styles.tools ?? ''} no-print`}>
          {marked && (
            <Button
              size="small"
              appearance="outline"
              icon={<ArrowDownRegular />}
              onClick={() => {
                showMark(true)
              }}
            >
              {reader.backToMark}
            </Button>
          )}
          <Switch
            label={reader.layoutRaw}
            checked={asInFile}
            onChange={(_, { checked }) => {
              setAsInFile(checked)
            }}
          />
        </div>
        {!contentsBeside && (
          <details className={`${styles.fold ?? ''} no-print`}>
            <summary>{reader.contents}</summary>
            {contents}
          </details>
        )}
        <article className={styles.text} lang="zh-CN">
          {asInFile ? (
            <RawText raw={raw} start={start} end={end} mark={mark} />
          ) : (
            tree.children.map((node) => <ProvisionView key={node.id} node={node} raw={raw} mark={mark} />)
          )}
        </article>
      </div>
    </div>
  )
}

function DocumentHead({ about }: { readonly about: DocumentSummary }) {
  const { reader, library } = useMessages()
  const { issued, printed } = about.dates
  return (
    <header className={styles.head}>
      <p className={styles.documentTitle} lang="zh-CN">
        {about.title}
      </p>
      <div className={styles.meta}>
        <DocumentStatusBadge status={about.status} />
        {about.role === 'cover' && (
          <Badge appearance="tint" color="informative">
            {library.cover}
          </Badge>
        )}
        <span lang="zh-CN">{about.issuers.join('、')}</span>
        <span>
          {issued === undefined
            ? printed === undefined
              ? ''
              : reader.printed(printed)
            : reader.issued(issued)}
        </span>
      </div>
    </header>
  )
}
