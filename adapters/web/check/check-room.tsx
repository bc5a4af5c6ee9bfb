import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { startCheck, type CheckUpload } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { usePageTitle } from '../ui/index.ts'
import { JobView } from './job-view.tsx'
import { UploadForm } from './upload-form.tsx'

/** 查: files in, findings out. The check shown is in the address; the files last handed over stay at hand to be checked again. */
export function CheckRoom() {
  const { rooms } = useMessages()
  usePageTitle(rooms.checkLong)
  const [search, setSearch] = useSearchParams()
  const [last, setLast] = useState<{ readonly job: string; readonly upload: CheckUpload }>()
  const job = search.get('job') ?? ''
  const start = async (upload: CheckUpload) => {
    const { jobId } = await startCheck(upload)
    setLast({ job: jobId, upload })
    setSearch({ job: jobId })
  }
  const again = () => {
    setSearch({})
  }
  if (job === '') return <UploadForm onStart={start} />
  const repeat =
    last?.job === job
      ? () => {
          start(last.upload).catch(again)
        }
      : undefined
  return <JobView key={job} jobId={job} onAgain={again} onRepeat={repeat} />
}
