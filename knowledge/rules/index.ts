export { assume, assumedValue, type Assumed } from './assume.ts'
export type { Truth } from './condition.ts'
export { close, isConsistent } from './consistency.ts'
export { determine, nextFact, type Determination, type Prospect } from './determine.ts'
export { RuleError, type RuleErrorCode } from './errors.ts'
export type {
  Assumption,
  Band,
  Case,
  Comparator,
  Condition,
  Explained,
  Expression,
  FactDefinition,
  FactDomain,
  Rule,
  Table,
  ValueRule,
  VerdictRule,
  WithheldExpression,
} from './expression.ts'
export { formulaOf, quantity, yuan } from './formula.ts'
export { compileProgram, type Program, type ProgramSource } from './program.ts'
export type {
  FactId,
  Facts,
  FactValue,
  Known,
  Missing,
  QuoteId,
  Reading,
  RuleId,
  Step,
  TableId,
  Value,
  Withheld,
} from './value.ts'
export { judge, type Finding, type Verdict } from './verdict.ts'
