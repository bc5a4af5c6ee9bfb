export { describeWith } from './describe-with.ts'
export { browserFlags, toolPath } from './tools.ts'
