import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createInProcessJobs, type Job, type Jobs } from '../../../adapters/jobs/index.ts'
import { localOwner } from '../../../adapters/store/index.ts'
import { jobsContract } from './contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'xuetutong-jobs-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

jobsContract('in process', (handlers) => createInProcessJobs({ handlers, folder }))

describe('jobs in process', () => {
  const handlers = [{ kind: 'echo', run: (input: unknown) => Promise.resolve(input) }]
  const run = async (jobs: Jobs, input: unknown): Promise<Job> => {
    const { id } = await jobs.enqueue(localOwner, 'echo', () => Promise.resolve(input))
    let last: Job | undefined
    for await (const job of jobs.watch(localOwner, id, new AbortController().signal)) last = job
    if (last === undefined) expect.fail('no state')
    return last
  }

  it('keeps the last finished ones only', async () => {
    const jobs = await createInProcessJobs({ handlers, folder, finishedPerOwner: 2 })
    const ids: string[] = []
    for (const input of [1, 2, 3, 4]) ids.push((await run(jobs, input)).id)
    await run(jobs, 5)
    const kept = await Promise.all(ids.map((id) => jobs.get(localOwner, id)))
    expect(kept.slice(0, 2)).toEqual([undefined, undefined])
    expect(kept[3]).toMatchObject({ result: 4 })
    await jobs.close()
  })

  it('forgets a finished one after its time', async () => {
    let clock = 0
    const jobs = await createInProcessJobs({ handlers, folder, keepMs: 1000, now: () => clock })
    const { id } = await run(jobs, 1)
    clock = 1000
    await run(jobs, 2)
    expect(await jobs.get(localOwner, id)).toMatchObject({ state: 'done' })
    clock = 1001
    await run(jobs, 3)
    expect(await jobs.get(localOwner, id)).toBeUndefined()
    await jobs.close()
  })

  it('deletes what processes that are gone left behind, and nothing else', async () => {
    const gone = join(folder, '999999999-abc')
    const other = join(folder, 'kept')
    for (const path of [gone, other]) mkdirSync(path)
    const first = await createInProcessJobs({ handlers, folder })
    expect(existsSync(gone)).toBe(false)
    expect(existsSync(other)).toBe(true)
    const beside = await createInProcessJobs({ handlers, folder })
    expect(await run(first, 1)).toMatchObject({ state: 'done' })
    await beside.close()
    await first.close()
  })
})
