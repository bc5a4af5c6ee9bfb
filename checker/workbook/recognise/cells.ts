import { textOf, type Cell } from '../../artifact.ts'
import { columnLetter } from '../reading/references.ts'
import type { SheetView } from './sheet-view.ts'

/** A grid's cell in full; one inside a merge is its first cell, at its own address. */
export function cellOfGrid(view: SheetView, row: number, column: number): Cell {
  const merge = view.mergeAt(row, column)
  const stored = view.stored(merge?.[0] ?? row, merge?.[1] ?? column)
  const address = `${columnLetter(merge?.[1] ?? column)}${String(merge?.[0] ?? row)}`
  if (stored === null) return { address, text: '', kind: 'empty', flags: [] }
  if (typeof stored === 'string') return { address, text: stored, kind: 'text', flags: [] }
  if (typeof stored === 'number')
    return { address, text: textOf(stored), kind: 'number', number: stored, flags: [] }
  return { ...stored, address, flags: stored.flags ?? [] }
}
