import type { CheckNews } from '../../bot/index.ts'
import { reportLines, reportSchema, severities } from '../../checker/index.ts'
import type { Jobs } from '../jobs/index.ts'
import type { Owner } from '../store/index.ts'
import { checkJobKind } from './check-job.ts'

/** A job's result is a report with the day and the files beside it. */
const resultShape = reportSchema.strip()

/** How the owner's last check stands, for the conversation: headline and causes, no figures and no values of cells. */
export function checkNews(jobs: Pick<Jobs, 'latest'>): (owner: Owner) => Promise<CheckNews | undefined> {
  return async (owner) => {
    const job = await jobs.latest(owner, checkJobKind)
    if (job === undefined) return undefined
    switch (job.state) {
      case 'cancelled':
        return undefined
      case 'queued':
      case 'running':
        return { kind: 'running', progress: job.progress.note }
      case 'failed':
        return { kind: 'failed', message: job.error?.message ?? '' }
      case 'done': {
        const report = resultShape.safeParse(job.result)
        if (!report.success) return undefined
        const lines = reportLines(report.data)
        const problems = lines.filter(({ tone }) => severities.some((severity) => severity === tone))
        return {
          kind: 'done',
          headline: lines[0]?.text ?? '',
          problems: problems.map(({ text }) => text.trim()),
          link: `/check?job=${encodeURIComponent(job.id)}`,
        }
      }
    }
  }
}
