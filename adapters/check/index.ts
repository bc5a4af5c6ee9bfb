export { checkNews } from './check-news.ts'
export { checkJob, checkJobKind, type CheckFile, type CheckResult } from './check-job.ts'
