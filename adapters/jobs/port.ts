import type { Owner } from '../store/index.ts'

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** What its owner may see of a job. */
export interface Job {
  readonly id: string
  readonly kind: string
  readonly state: JobState
  readonly progress: JobProgress
  /** JSON; there when `done`. */
  readonly result?: unknown
  /** There when `failed`; for users. */
  readonly error?: JobFailure
}

export interface JobProgress {
  readonly done: number
  readonly total: number
  readonly note: string
}

export interface JobFailure {
  readonly code: string
  readonly message: string
  readonly hint?: string
}

/** Expected failures of a job: what a handler throws so that the user reads it. Anything else becomes `internal`. */
export class JobError extends Error {
  override readonly name = 'JobError'
  readonly failure: JobFailure

  constructor(failure: JobFailure) {
    super(failure.message)
    this.failure = failure
  }
}

/** What a kind of job does. */
export interface JobHandler {
  readonly kind: string
  /** `input` is what the job was enqueued with. @throws JobError */
  readonly run: (input: unknown, context: JobContext) => Promise<unknown>
}

export interface JobContext {
  readonly owner: Owner
  /** Aborted when the job is cancelled or the server stops: give up soon. */
  readonly signal: AbortSignal
  readonly report: (progress: JobProgress) => void
  /** A folder of the job's own, where `prepare` may have put files; gone with the job. */
  readonly folder: string
  /** Files written here can be fetched by their owner. */
  readonly output: string
}

/** Work that outlives a request. A job is seen and cancelled by its owner only. */
export interface Jobs {
  /**
   * `prepare` may put files into the job's folder and gives its input; when it throws nothing is enqueued and the folder is gone.
   * @throws JobError `busy` when the owner has too many jobs waiting.
   */
  enqueue(owner: Owner, kind: string, prepare: (folder: string) => Promise<unknown>): Promise<Job>
  get(owner: Owner, id: string): Promise<Job | undefined>
  /** The owner's job of a kind that was enqueued last. */
  latest(owner: Owner, kind: string): Promise<Job | undefined>
  /** The job as it is, then after each change, ending with its last state; nothing for a job that is not the owner's. */
  watch(owner: Owner, id: string, signal: AbortSignal): AsyncIterable<Job>
  /** Full path of a file the job put into `output`. */
  file(owner: Owner, id: string, name: string): Promise<string | undefined>
  /** Stops it if it still runs and deletes its files; whether there was one. */
  cancel(owner: Owner, id: string): Promise<boolean>
  /** Cancels what runs; kept when everything has stopped. */
  close(): Promise<void>
}

export function isFinal(state: JobState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled'
}
