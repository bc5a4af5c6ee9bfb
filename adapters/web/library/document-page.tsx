import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { documentList, useResource } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useMedia } from '../preferences/index.ts'
import { DocumentReader } from '../reader/index.ts'
import { RoomHeader, usePageTitle } from '../ui/index.ts'
import styles from './document-page.module.css'

/** One text of the library, with its contents beside it. */
export function DocumentPage() {
  const { rooms, reader, common } = useMessages()
  const { documentId = '' } = useParams()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const wide = useMedia('(width >= 960px)')
  const [list] = useResource('texts', documentList)
  const title =
    (list.state === 'ready'
      ? list.value.documents.find(({ id }) => id === documentId)?.shortName
      : undefined) ?? reader.title
  usePageTitle(title)
  return (
    <div className={styles.page}>
      <RoomHeader title={title}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={() => void navigate('/library')}>
          {rooms.library}
        </Button>
        <Button
          appearance="subtle"
          icon={<PrintRegular />}
          aria-label={common.print}
          title={common.print}
          onClick={() => {
            window.print()
          }}
        />
      </RoomHeader>
      <DocumentReader
        documentId={documentId}
        from={Number(search.get('from') ?? 0)}
        to={Number(search.get('to') ?? 0)}
        contentsBeside={wide}
      />
    </div>
  )
}
