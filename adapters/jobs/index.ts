export { createInProcessJobs, type InProcessOptions } from './in-process.ts'
export * from './port.ts'
