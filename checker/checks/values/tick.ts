import type { Cell } from '../../artifact.ts'
import { squeeze } from './text.ts'

/**
 * What stands in a column to be ticked. `marked`: √ itself. `other`: another sign that can only mean yes. `unclear`: something
 * that may be meant as a tick. `no`: a sign that can only mean no.
 */
export type Tick = 'marked' | 'similar' | 'other' | 'no' | 'empty' | 'unclear'

export function readTick(cell: Cell | undefined): Tick {
  const text = squeeze(cell?.text ?? '')
  if (text === '' || /^[-—–/\\]+$/u.test(text)) return 'empty'
  if (/^√+$/u.test(text)) return 'marked'
  if (/^[✓✔☑✅🗸]\ufe0f?$/u.test(text)) return 'similar'
  if (/^(?:[Vv]|是|有|对|对勾|[YyTt]|yes|true|1|勾|已取得|取得)$/iu.test(text)) return 'other'
  if (/^(?:[×xX✗✘☐□]|否|无|没有|未取得|[NnFf]|no|false|0)$/iu.test(text)) return 'no'
  return 'unclear'
}

/** Whether the sign says that the document was obtained; undefined where that cannot be told. */
export function tickHolds(tick: Tick): boolean | undefined {
  switch (tick) {
    case 'marked':
    case 'similar':
    case 'other':
      return true
    case 'no':
    case 'empty':
      return false
    case 'unclear':
      return undefined
  }
}
