import { Tab, TabList } from '@fluentui/react-components'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { startCheck, type CheckUpload } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { PortalsTab } from '../portal/index.ts'
import { RoomHeader, usePageTitle } from '../ui/index.ts'
import { JobView } from './job-view.tsx'
import { UploadForm } from './upload-form.tsx'
import styles from './check-room.module.css'

/**
 * 查: files in, findings out; and the filing pages whose rules they are held against. What is shown is in the address; the files last
 * handed over stay at hand to be checked again.
 */
export function CheckRoom() {
  const { rooms, portal } = useMessages()
  usePageTitle(rooms.checkLong)
  const [search, setSearch] = useSearchParams()
  const [last, setLast] = useState<{ readonly job: string; readonly upload: CheckUpload }>()
  const job = search.get('job') ?? ''
  const tab = search.get('tab') === 'portal' ? 'portal' : 'files'
  const start = async (upload: CheckUpload) => {
    const { jobId } = await startCheck(upload)
    setLast({ job: jobId, upload })
    setSearch({ job: jobId })
  }
  const again = () => {
    setSearch({})
  }
  if (job !== '') {
    const repeat =
      last?.job === job
        ? () => {
            start(last.upload).catch(again)
          }
        : undefined
    return <JobView key={job} jobId={job} onAgain={again} onRepeat={repeat} />
  }
  return (
    <div className={styles.frame}>
      <RoomHeader title={rooms.checkLong}>
        <TabList
          aria-label={portal.tabs}
          selectedValue={tab}
          onTabSelect={(_, { value }) => {
            setSearch(value === 'portal' ? { tab: 'portal' } : {})
          }}
        >
          <Tab value="files">{portal.files}</Tab>
          <Tab value="portal">{portal.tab}</Tab>
        </TabList>
      </RoomHeader>
      <div className={styles.scroll}>
        {tab === 'portal' ? <PortalsTab /> : <UploadForm onStart={start} />}
      </div>
    </div>
  )
}
