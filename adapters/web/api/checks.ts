import type {
  CheckAccepted,
  CheckColumnsBody,
  CheckResultBody,
  ColumnMappingBody,
  CheckRowsBody,
  JobBody,
} from '../../http/contract/index.ts'
import { request, requestJson, withJson } from './request.ts'

const jobs = '/api/v1/jobs'
const jobPath = (id: string) => `${jobs}/${encodeURIComponent(id)}`

/** A job of a kind whose result is known. */
export type JobOf<R> = Omit<JobBody, 'result'> & { readonly result?: R }
export type CheckJob = JobOf<CheckResultBody>

export interface CheckUpload {
  readonly files: readonly File[]
  readonly region: string
  readonly profileId: string
  /** '' where the papers are not to be held against a checklist. */
  readonly stage: string
  /** A portal's contract to hold the rows against; '' for none. */
  readonly portal: string
}

/** Hands the files over; the check goes on as a job. @throws ApiError */
export function startCheck({ files, region, profileId, stage, portal }: CheckUpload): Promise<CheckAccepted> {
  const body = new FormData()
  if (region !== '') body.append('region', region)
  if (profileId !== '') body.append('profileId', profileId)
  if (stage !== '') body.append('stage', stage)
  if (portal !== '') body.append('portal', portal)
  for (const file of files) body.append('files', file, file.webkitRelativePath || file.name)
  return requestJson<CheckAccepted>('/api/v1/checks', { method: 'POST', body })
}

/** Stops the job if it runs and deletes its files. */
export async function deleteJob(id: string): Promise<void> {
  await request(jobPath(id), { method: 'DELETE' })
}

export const jobFileUrl = (id: string, name: string) => `${jobPath(id)}/files/${encodeURIComponent(name)}`

export const getCheckRows = (id: string, name: string) => requestJson<CheckRowsBody>(jobFileUrl(id, name))

export const getCheckColumns = (id: string, name: string) =>
  requestJson<CheckColumnsBody>(jobFileUrl(id, name))

const columns = '/api/v1/columns'

/** What was said of columns before, and what can be said. */
export const getColumns = () => requestJson<ColumnMappingBody>(columns)

/** Column title → id of its meaning, '' for one that is not to be checked. */
export const saveColumns = (changes: Readonly<Record<string, string>>) =>
  requestJson<ColumnMappingBody>(columns, withJson('PUT', { columns: changes }))

/** Tells of every change of a job until it has ended; the browser connects again by itself. Gives the way to stop. */
export function watchJob<R>(id: string, onJob: (job: JobOf<R>) => void, onGone: () => void): () => void {
  const source = new EventSource(`${jobPath(id)}/events`)
  source.addEventListener('job', (event: MessageEvent<string>) => {
    const job: JobOf<R> = JSON.parse(event.data)
    onJob(job)
    if (job.state === 'done' || job.state === 'failed' || job.state === 'cancelled') source.close()
  })
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) onGone()
  })
  return () => {
    source.close()
  }
}
