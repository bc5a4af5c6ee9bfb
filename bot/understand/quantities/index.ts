export { monthsOf } from './durations.ts'
export { readNumeral } from './read-numeral.ts'
export { readQuantities, type ReadOptions } from './read-quantities.ts'
export { lean } from './surroundings.ts'
export type {
  Attachment,
  BareNumber,
  Count,
  CountUnit,
  DateQuantity,
  Duration,
  DurationUnit,
  Money,
  Opaque,
  Percent,
  Quantity,
  Range,
  Ratio,
  Reference,
  Relative,
} from './types.ts'
