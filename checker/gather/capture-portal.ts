import type { PortalContract, PortalField, PortalStep } from '../portal/index.ts'
import { fillText } from './actions.ts'
import { bounded } from './bounded.ts'
import { proveNoEscape } from './canary.ts'
import { captureStep, type CaptureTimes } from './capture.ts'
import { openGuarded, type DeniedRequest, type GuardedBrowser, type GuardOptions } from './guard.ts'
import { visit } from './visit.ts'

export interface CaptureRequest {
  readonly guard: GuardOptions
  readonly url: string
  readonly contract: Pick<PortalContract, 'id' | 'system' | 'region' | 'clauses'>
  /** ISO day of the capture. */
  readonly today: string
  /**
   * Present where a person logs in first: called before each step is read, false when there is no further one. Until the first call
   * returns the person acts unguarded; while moving on through a wizard after it, the page may read but not write.
   */
  readonly nextStep?: (at: number) => Promise<boolean>
  readonly clock?: () => number
}

export interface CaptureOutcome {
  readonly contract: PortalContract
  readonly denied: readonly DeniedRequest[]
  readonly times: readonly CaptureTimes[]
}

/**
 * Reads a portal's form into a contract: proves that nothing escapes, reads, freezes, tries the limits, closes.
 * @throws GatherError for a page that cannot be reached, hangs or crashes; the browser is closed in any case.
 */
export async function capturePortal(request: CaptureRequest): Promise<CaptureOutcome> {
  await proveNoEscape(request.guard)
  const guarded = await openGuarded(request.guard, request.nextStep === undefined ? 'load' : 'human')
  try {
    await bounded(guarded, timeLimit, () => visit(guarded.page, request.url))
    const steps: PortalStep[] = []
    const times: CaptureTimes[] = []
    if (request.nextStep === undefined) await read()
    else if (await request.nextStep(0)) {
      guarded.beginLoad()
      await read()
      for (let at = 1; await request.nextStep(at); at += 1) await read()
    } else guarded.beginLoad()
    await guarded.freeze()
    const last = steps.at(-1)
    if (last !== undefined)
      steps[steps.length - 1] = await bounded(guarded, timeLimit, () => probe(guarded, last))
    const { region, ...named } = request.contract
    return {
      contract: {
        version: 1,
        ...named,
        ...(region === undefined ? {} : { region }),
        state: 'captured',
        capturedOn: request.today,
        steps,
      },
      denied: guarded.denied(),
      times,
    }

    async function read(): Promise<void> {
      const { step, times: took } = await bounded(guarded, timeLimit, () =>
        captureStep(guarded.page, undefined, request.clock),
      )
      steps.push(step)
      times.push(took)
    }
  } finally {
    await guarded.close()
  }
}

/** For each stretch of scripted work on one page, milliseconds. */
const timeLimit = 60_000
const probeText = '测'.repeat(130)

/** Types 130 characters into each text field that told no limit, and reads back how many stayed; the page is frozen. */
async function probe(guarded: GuardedBrowser, step: PortalStep): Promise<PortalStep> {
  const frame = guarded.page.mainFrame()
  const fields: PortalField[] = []
  for (const [at, field] of step.fields.entries()) {
    if (
      (field.kind !== 'text' && field.kind !== 'textarea') ||
      field.maxLength !== undefined ||
      field.readOnly
    ) {
      fields.push(field)
      continue
    }
    const kept = await fillText(frame, at, probeText)
    if (kept !== undefined) await fillText(frame, at, '')
    fields.push(
      kept === undefined || kept.length === 0 || kept.length >= probeText.length
        ? field
        : { ...field, maxLength: kept.length, readFrom: { ...field.readFrom, limits: 'probe' } },
    )
  }
  return { ...step, fields }
}
