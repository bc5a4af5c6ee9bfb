import type { PortalContract, PortalField, PortalStep } from '../portal/index.ts'
import { fillText } from './actions.ts'
import { bounded } from './bounded.ts'
import { proveNoEscape } from './canary.ts'
import { captureStep, type CapturedStep, type CaptureTimes, type FieldPlace } from './capture.ts'
import { openGuarded, type DeniedRequest, type GuardedBrowser, type GuardOptions } from './guard.ts'
import { startHost } from './launch.ts'
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
  /** Ends the capture; the browser is closed. */
  readonly signal?: AbortSignal
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
  const host = await startHost(request.guard)
  try {
    await proveNoEscape(request.guard, undefined, host)
    const guarded = await openGuarded(request.guard, request.nextStep === undefined ? 'load' : 'human', host)
    try {
      return await captureIn(guarded, request)
    } finally {
      await guarded.close()
    }
  } finally {
    await host.close()
  }
}

async function captureIn(guarded: GuardedBrowser, request: CaptureRequest): Promise<CaptureOutcome> {
  const { nextStep, signal } = request
  const within = <T>(work: () => Promise<T>) => bounded(guarded, timeLimit, work, signal)
  await within(() => visit(guarded.page, request.url, nextStep === undefined ? 'form' : 'opened'))
  const read: CapturedStep[] = []
  const readStep = async () => {
    read.push(await within(() => captureStep(guarded.page, undefined, request.clock)))
  }
  if (nextStep === undefined) await readStep()
  else {
    const begins = await nextStep(0)
    guarded.beginLoad()
    if (begins) {
      await readStep()
      for (let at = 1; await nextStep(at); at += 1) await readStep()
    }
  }
  await guarded.freeze()
  const steps = read.map(({ step }) => step)
  const last = read.at(-1)
  if (last !== undefined) steps[steps.length - 1] = await within(() => probe(last))
  return {
    contract: {
      version: 1,
      ...request.contract,
      state: 'captured',
      capturedOn: request.today,
      steps,
    },
    denied: guarded.denied(),
    times: read.map(({ times }) => times),
  }
}

/** For each stretch of scripted work on one page, milliseconds. */
const timeLimit = 60_000
/** Typed one after the other: a field that lets only figures pass keeps nothing of the first. */
const probeTexts = ['测'.repeat(130), '1'.repeat(130)] as const

/** Types 130 signs into each text field that told no limit, and reads back how many stayed; the page is frozen. */
async function probe({ step, places }: CapturedStep): Promise<PortalStep> {
  const fields: PortalField[] = []
  for (const [index, field] of step.fields.entries()) {
    const place = places[index]
    const kept = place !== undefined && isOpenText(field) ? await keptOf(place) : 0
    fields.push(
      kept === 0 ? field : { ...field, maxLength: kept, readFrom: { ...field.readFrom, limits: 'probe' } },
    )
  }
  return { ...step, fields }
}

function isOpenText({ kind, maxLength, readOnly }: PortalField): boolean {
  return (kind === 'text' || kind === 'textarea') && maxLength === undefined && !readOnly
}

/** How much of what was typed the field kept; 0 where it kept all, nothing, or something else. */
async function keptOf({ frame, at }: FieldPlace): Promise<number> {
  for (const typed of probeTexts) {
    const kept = await fillText(frame, at, typed)
    if (kept === undefined) return 0
    await fillText(frame, at, '')
    if (kept !== '') return kept.length < typed.length && typed.startsWith(kept) ? kept.length : 0
  }
  return 0
}
