import { numbersIn } from '../../../knowledge/index.ts'
import type { Cell } from '../../artifact.ts'
import { squeeze } from './text.ts'

/** An amount in 分; `unit` says whether 元 or 万元 was written with it, or neither. */
export interface StatedMoney {
  readonly fen: number
  readonly unit: '元' | '万元' | undefined
}

/** The single figure of a cell, with the unit written beside it; undefined where there is none, or more than one. */
export function readMoney(cell: Cell): StatedMoney | undefined {
  if (cell.number !== undefined) return { fen: Math.round(cell.number * 100), unit: undefined }
  const text = squeeze(cell.text)
  const found = numbersIn(text).filter(({ unit }) => unit === undefined || unit.includes('元'))
  const [figure] = found
  const value = Number(figure?.value)
  if (figure === undefined || found.length > 1 || !Number.isFinite(value)) return undefined
  const unit = text.includes('万') ? '万元' : text.includes('元') ? '元' : undefined
  return { fen: Math.round(value * 100), unit }
}

/** A whole number of persons: `25`, `25人`, `二十五`. */
export function readCount(cell: Cell): number | undefined {
  if (cell.number !== undefined) return cell.number
  const [figure, ...rest] = numbersIn(squeeze(cell.text))
  const value = Number(figure?.value)
  return rest.length > 0 || !Number.isFinite(value) ? undefined : value
}
