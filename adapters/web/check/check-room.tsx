import { useSearchParams } from 'react-router'
import { useMessages } from '../messages/index.ts'
import { usePageTitle } from '../ui/index.ts'
import { JobView } from './job-view.tsx'
import { UploadForm } from './upload-form.tsx'

/** 查: files in, findings out. The check shown is in the address. */
export function CheckRoom() {
  const { rooms } = useMessages()
  usePageTitle(rooms.checkLong)
  const [search, setSearch] = useSearchParams()
  const job = search.get('job') ?? ''
  return job === '' ? (
    <UploadForm
      onStarted={(id) => {
        setSearch({ job: id })
      }}
    />
  ) : (
    <JobView
      key={job}
      jobId={job}
      onAgain={() => {
        setSearch({})
      }}
    />
  )
}
