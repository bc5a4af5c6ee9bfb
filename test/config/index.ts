export { describeWith } from './describe-with.ts'
export { fetchPackage } from './fetch-package.ts'
export { browserFlags, toolPath } from './tools.ts'
