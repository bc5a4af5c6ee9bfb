import type { PortalField, PortalStep } from '../portal/index.ts'
import { bounded } from './bounded.ts'
import { proveNoEscape } from './canary.ts'
import { captureStep, type CapturedStep } from './capture.ts'
import { fillRow, type ValueOf } from './fill-row.ts'
import { openGuarded, type DeniedRequest, type GuardedBrowser, type GuardOptions } from './guard.ts'
import { askForm, type SeenValidation } from './in-page/validate.ts'
import { startHost } from './launch.ts'
import { visit } from './visit.ts'

export interface RowToTry {
  readonly row: number
  readonly valueOf: ValueOf
  /** The field is covered in the picture. */
  readonly covers: (field: PortalField) => boolean
}

export interface DryRunRequest {
  readonly guard: GuardOptions
  readonly url: string
  readonly rows: readonly RowToTry[]
  /**
   * Present where a person logs in first: resolves when the form is in view, false to give up. Then all rows are tried in that one
   * page, one after the other; else each row gets a fresh page.
   */
  readonly loggedIn?: () => Promise<boolean>
  readonly onRow?: (done: number, total: number) => void
  /** Ends the run; the browser is closed. */
  readonly signal?: AbortSignal
  /** Milliseconds; without it no times are told. */
  readonly clock?: () => number
}

export interface DryRunRow {
  readonly row: number
  /** How the page was asked to validate itself. */
  readonly by: SeenValidation['by']
  readonly messages: readonly { readonly field: string; readonly message: string }[]
  /** Fields that could not be filled in as a person would, or still hold the value of the row before. */
  readonly notFilled: readonly string[]
  /** PNG, personal numbers covered. */
  readonly picture: Uint8Array
}

export interface DryRunOutcome {
  readonly rows: readonly DryRunRow[]
  /** What the frozen page tried to send, and could not. */
  readonly denied: readonly DeniedRequest[]
  /** The page as it was read; absent where the person gave up. */
  readonly step?: PortalStep
  /** Milliseconds: the proof that nothing escapes with the browser's start, and all rows. */
  readonly times: { readonly proof: number; readonly rows: number }
}

/**
 * Fills the chosen rows into the frozen page, one after the other, and reads what the page itself says of them. Nothing is
 * submitted, no button is touched, and nothing can leave the browser.
 * @throws GatherError
 */
export async function dryRun(request: DryRunRequest): Promise<DryRunOutcome> {
  const { guard, signal, clock = () => 0 } = request
  const begun = clock()
  const host = await startHost(guard)
  const rows: DryRunRow[] = []
  let denied: readonly DeniedRequest[] = []
  let step: PortalStep | undefined
  let proven = begun
  try {
    await proveNoEscape(guard, undefined, host)
    proven = clock()
    if (request.loggedIn !== undefined) await inOnePage(request.loggedIn)
    else
      for (const row of request.rows)
        await inPage('load', async (guarded) => {
          await bounded(
            guarded,
            timeLimit,
            async () => {
              await visit(guarded.page, request.url)
              await tryRows(guarded, [row])
            },
            signal,
          )
        })
  } finally {
    await host.close()
  }
  return {
    rows,
    denied,
    ...(step === undefined ? {} : { step }),
    times: { proof: proven - begun, rows: clock() - proven },
  }

  async function inOnePage(loggedIn: () => Promise<boolean>): Promise<void> {
    await inPage('human', async (guarded) => {
      await bounded(guarded, timeLimit, () => visit(guarded.page, request.url, 'opened'), signal)
      if (!(await loggedIn())) return
      guarded.beginLoad()
      await bounded(
        guarded,
        timeLimit + rowTimeLimit * request.rows.length,
        () => tryRows(guarded, request.rows),
        signal,
      )
    })
  }

  async function inPage(
    first: 'human' | 'load',
    work: (guarded: GuardedBrowser) => Promise<void>,
  ): Promise<void> {
    const guarded = await openGuarded(guard, first, host)
    try {
      await work(guarded)
    } finally {
      await guarded.close()
      denied = [...denied, ...guarded.denied().filter(({ phase }) => phase === 'frozen')]
    }
  }

  async function tryRows(guarded: GuardedBrowser, wanted: readonly RowToTry[]): Promise<void> {
    const captured = await captureStep(guarded.page)
    step = captured.step
    await guarded.freeze()
    let before: RowToTry | undefined
    for (const each of wanted) {
      const notFilled = await fillRow(guarded.page, captured, each.valueOf, before?.valueOf)
      const said = await askThePage(captured)
      rows.push({ row: each.row, notFilled, ...said, picture: await shot(guarded, captured, each) })
      before = each
      request.onRow?.(rows.length, request.rows.length)
    }
  }
}

/** The whole page, what is personal covered. */
function shot(
  guarded: GuardedBrowser,
  { step, places }: CapturedStep,
  { covers }: RowToTry,
): Promise<Uint8Array> {
  return guarded.page.screenshot({
    fullPage: true,
    mask: places.flatMap(({ frame, at }, index) => {
      const field = step.fields[index]
      return field !== undefined && covers(field) ? [frame.locator(`[data-field-at="${String(at)}"]`)] : []
    }),
  })
}

/** For one page with one row, and for each row of a page that has several, milliseconds. */
const timeLimit = 90_000
const rowTimeLimit = 30_000
const settleMilliseconds = 1500

/** Asks the forms of all frames that hold a field. */
async function askThePage({ step, places }: CapturedStep): Promise<Pick<DryRunRow, 'by' | 'messages'>> {
  const frames = [...new Set(places.map(({ frame }) => frame))]
  let by: SeenValidation['by'] = 'none'
  const messages: { field: string; message: string }[] = []
  for (const frame of frames) {
    const seen = await frame.evaluate(askForm, { settleMilliseconds })
    if (by === 'none') by = seen.by
    for (const { at, message } of seen.messages) {
      const index = places.findIndex((place) => place.frame === frame && place.at === at)
      messages.push({ field: step.fields[index]?.label ?? '', message })
    }
  }
  return { by, messages }
}
