export {
  acceptedFixes,
  certainFixes,
  fixListOf,
  fixListSchema,
  type CertainFix,
  type FixList,
} from './fixes.ts'
