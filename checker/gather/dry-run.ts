import type { Frame } from 'playwright'
import type { PortalContract, PortalField } from '../portal/index.ts'
import { choose, fillText } from './actions.ts'
import { bounded } from './bounded.ts'
import { proveNoEscape } from './canary.ts'
import { captureStep } from './capture.ts'
import { openGuarded, type DeniedRequest, type GuardedBrowser, type GuardOptions } from './guard.ts'
import { validateForm, type SeenValidation } from './in-page/validate.ts'
import { visit } from './visit.ts'

export interface DryRunRequest {
  readonly guard: GuardOptions
  readonly url: string
  /** Values by the portal field's label; what is absent stays empty. */
  readonly rows: readonly { readonly row: number; readonly values: Readonly<Record<string, string>> }[]
  /** Labels whose values are a person's or an account's number: covered in the picture. */
  readonly covered: readonly string[]
  readonly onRow?: (done: number, total: number) => void
}

export interface DryRunRow {
  readonly row: number
  /** How the page was asked to validate itself. */
  readonly by: SeenValidation['by']
  readonly messages: readonly { readonly field: string; readonly message: string }[]
  /** Fields that could not be filled in as a person would. */
  readonly notFilled: readonly string[]
  /** PNG, personal numbers covered. */
  readonly picture: Uint8Array
}

export interface DryRunOutcome {
  readonly rows: readonly DryRunRow[]
  /** What the frozen page tried to send, and could not. */
  readonly denied: readonly DeniedRequest[]
  readonly fields: readonly PortalField[]
}

/**
 * Fills the chosen rows into the frozen page, one after the other, and reads what the page itself says of them. Nothing is
 * submitted, no button is touched, and nothing can leave the browser.
 * @throws GatherError
 */
export async function dryRun(request: DryRunRequest): Promise<DryRunOutcome> {
  await proveNoEscape(request.guard)
  const rows: DryRunRow[] = []
  let denied: readonly DeniedRequest[] = []
  let fields: PortalContract['steps'][number]['fields'] = []
  for (const [done, { row, values }] of request.rows.entries()) {
    const guarded = await openGuarded(request.guard, 'load')
    try {
      rows.push(await bounded(guarded, timeLimit, () => tryRow(guarded, row, values)))
    } finally {
      await guarded.close()
      denied = [...denied, ...guarded.denied().filter(({ phase }) => phase === 'frozen')]
    }
    request.onRow?.(done + 1, request.rows.length)
  }
  return { rows, denied, fields }

  async function tryRow(
    guarded: GuardedBrowser,
    row: number,
    values: Readonly<Record<string, string>>,
  ): Promise<DryRunRow> {
    await visit(guarded.page, request.url)
    const { step } = await captureStep(guarded.page)
    fields = step.fields
    await guarded.freeze()
    const frame = guarded.page.mainFrame()
    const notFilled: string[] = []
    for (const [at, field] of step.fields.entries()) {
      const value = values[field.label]
      if (value === undefined || value === '' || field.kind === 'upload') continue
      if (!(await fill(frame, at, field, value))) notFilled.push(field.label)
    }
    const { by, messages } = await guarded.page.evaluate(validateForm, 1500)
    const picture = await guarded.page.screenshot({
      fullPage: true,
      mask: step.fields.flatMap((field, at) =>
        request.covered.includes(field.label) ? [frame.locator(`[data-field-at="${String(at)}"]`)] : [],
      ),
    })
    return {
      row,
      by,
      messages: messages.map(({ at, message }) => ({ field: step.fields[at]?.label ?? '', message })),
      notFilled,
      picture,
    }
  }
}

/** For one row, milliseconds. */
const timeLimit = 90_000

async function fill(frame: Frame, at: number, field: PortalField, value: string): Promise<boolean> {
  if (field.kind === 'choice') return choose(frame.page(), frame, at, value)
  const kept = await fillText(frame, at, value)
  return kept !== undefined && kept !== ''
}
