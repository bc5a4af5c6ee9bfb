import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import {
  compareContracts,
  compareRow,
  dryRunHtml,
  loadGather,
  maskText,
  type CaptureOutcome,
  type PortalContract,
} from '../../checker/index.ts'
import { parseProfile, type Knowledge } from '../../knowledge/index.ts'
import type {
  PortalCaptureResult,
  PortalDryRunResult,
  PortalSelfTestResult,
  PortalVerifyResult,
} from '../http/contract/index.ts'
import { JobError, type JobContext, type JobHandler } from '../jobs/index.ts'
import { contractLimit, mappingIn, type Contracts } from './contracts.ts'
import { captureInput, dryRunInput, selfTestInput, type CaptureInput, type DryRunInput } from './inputs.ts'
import { messages } from './messages.zh.ts'
import type { PersonTurns } from './person-turns.ts'
import { guardFor, type PortalSettings } from './settings.ts'
import { tryRows } from './try-rows.ts'

export const portalJobKinds = {
  capture: 'portal-capture',
  verify: 'portal-verify',
  dryRun: 'portal-dry-run',
  selfTest: 'portal-self-test',
} as const

export interface PortalJobParts {
  readonly knowledge: () => Knowledge
  readonly contracts: Contracts
  readonly turns: PersonTurns
  readonly settings: PortalSettings
  /** ISO day in Beijing. */
  readonly today: () => string
  /** ISO moment. */
  readonly now: () => string
}

/** The jobs that open a browser. Inputs are what the routes enqueue; every failure of a page becomes a `JobError`. */
export function portalJobs(parts: PortalJobParts): readonly JobHandler[] {
  const { contracts, settings, turns } = parts
  return [
    handler(
      portalJobKinds.selfTest,
      selfTestInput,
      async (_input, { signal }): Promise<PortalSelfTestResult> => {
        const begun = performance.now()
        signal.throwIfAborted()
        await (await loadGather()).proveNoEscape(await guard(false))
        return { escaped: 0, milliseconds: Math.round(performance.now() - begun) }
      },
    ),
    handler(portalJobKinds.capture, captureInput, async (input, context): Promise<PortalCaptureResult> => {
      const { contract, ...outcome } = await capture(input, context)
      const saved = await contracts.save(context.owner, contract, parts.now())
      if (saved === 'too-many')
        throw failed('too-many', messages.tooMany(contractLimit), messages.tooManyHint)
      return { contractId: contract.id, ...toldOf(contract, outcome) }
    }),
    handler(portalJobKinds.verify, captureInput, async (input, context): Promise<PortalVerifyResult> => {
      const saved = await contracts.get(context.owner, input.id)
      if (saved === undefined)
        throw failed('unknown-contract', messages.unknownContract(input.id), messages.unknownContractHint)
      const { contract, ...outcome } = await capture(input, context)
      await writeFile(join(context.output, 'contract.json'), JSON.stringify(contract, null, 2))
      return {
        contractId: saved.id,
        ...(saved.capturedOn === undefined ? {} : { capturedOn: saved.capturedOn }),
        verifiedOn: parts.today(),
        drift: [...compareContracts(saved, contract)],
        ...toldOf(contract, outcome),
      }
    }),
    handler(portalJobKinds.dryRun, dryRunInput, async (input, context) => {
      try {
        return await dryRunJob(parts, guard, input, context)
      } finally {
        await rm(input.file.path, { force: true })
      }
    }),
  ]

  async function guard(headed: boolean) {
    const { findBrowser } = await loadGather()
    const executablePath = findBrowser(settings.machine)
    if (executablePath === undefined) throw failed('no-browser', messages.noBrowser, messages.noBrowserHint)
    return guardFor(settings, executablePath, headed)
  }

  async function capture(input: CaptureInput, { signal, report }: JobContext): Promise<CaptureOutcome> {
    report({ done: 0, total: 0, note: messages.proving })
    const { capturePortal } = await loadGather()
    const { turn } = input
    const outcome = await capturePortal({
      guard: await guard(turn !== undefined),
      url: input.url,
      today: parts.today(),
      contract: {
        id: input.id,
        system: input.system,
        clauses: [],
        ...(input.region === undefined ? {} : { region: input.region }),
      },
      clock: () => performance.now(),
      signal,
      ...(turn === undefined
        ? {}
        : {
            nextStep: async (at: number) => {
              report({ done: at, total: 0, note: at === 0 ? messages.loginFirst : messages.nextStep(at) })
              const word = await turns.wait(turn, signal)
              report({ done: at, total: 0, note: messages.reading })
              return word === 'next'
            },
          }),
    })
    if (outcome.contract.steps.length === 0)
      throw failed('nothing-captured', messages.nothingCaptured, messages.nothingCapturedHint)
    return outcome
  }
}

async function dryRunJob(
  parts: PortalJobParts,
  guard: (headed: boolean) => Promise<Parameters<typeof tryRows>[0]['guard']>,
  input: DryRunInput,
  { owner, signal, report, output }: JobContext,
): Promise<PortalDryRunResult> {
  const profile = input.profile === undefined ? undefined : parseProfile(input.profile)
  if (profile?.kind === 'bad') throw failed('bad-input', messages.lost, messages.lostHint)
  const contract = input.id === undefined ? undefined : await parts.contracts.get(owner, input.id)
  report({ done: 0, total: input.rows.length, note: messages.proving })
  const { turn } = input
  const tried = await tryRows(
    {
      guard: await guard(turn !== undefined),
      url: input.url,
      input: input.file,
      rows: input.rows,
      asOf: input.asOf,
      signal,
      onRow: (done, total) => {
        report({ done, total, note: messages.trying(done, total) })
      },
      ...(contract === undefined ? {} : { contract, mapping: mappingIn(profile?.profile, contract) }),
      ...(input.region === undefined ? {} : { region: input.region }),
      ...(profile === undefined ? {} : { profile: profile.profile }),
      ...(turn === undefined
        ? {}
        : {
            loggedIn: async () => {
              report({ done: 0, total: input.rows.length, note: messages.loginFirst })
              return (await parts.turns.wait(turn, signal)) === 'next'
            },
          }),
    },
    parts.knowledge(),
  )
  if (tried.kind === 'refused') throw failed('unusable', tried.message, tried.hint)
  const { outcome } = tried
  const shown = tried.rows.map(({ picture, ...row }, at) => ({
    ...row,
    picture,
    file: `row-${String(at + 1)}.png`,
  }))
  for (const { file, picture } of shown) await writeFile(join(output, file), picture)
  await writeFile(
    join(output, 'dry-run.html'),
    dryRunHtml({
      system: tried.system,
      made: messages.made(parts.today(), maskText(input.file.file), input.rows),
      rows: tried.rows,
      notChecked: tried.notChecked,
      held: outcome.denied.length,
    }),
  )
  return {
    system: tried.system,
    rows: shown.map(({ file, ...row }, at) => ({
      sheet: row.sheet,
      row: row.row,
      by: outcome.rows[at]?.by ?? 'none',
      fields: compareRow(row),
      notFilled: row.notFilled,
      picture: file,
    })),
    notChecked: tried.notChecked,
    held: outcome.denied.length,
    files: [
      { name: 'dry-run.html', kind: 'html', label: messages.dryRunLabel },
      ...shown.map(({ row, file }) => ({
        name: file,
        kind: 'picture' as const,
        label: messages.picture(row),
      })),
    ],
  }
}

function toldOf(contract: PortalContract, { denied, times }: Omit<CaptureOutcome, 'contract'>) {
  return {
    steps: contract.steps.map(({ title, fields, unreadable }) => ({
      title,
      fields: fields.length,
      required: fields.filter((field) => field.required).length,
      unreadable: [...unreadable],
    })),
    held: denied.filter(({ seenBy }) => seenBy === 'page').length,
    readMilliseconds: Math.round(times.reduce((sum, each) => sum + each.read, 0)),
  }
}

function failed(code: string, message: string, hint: string): JobError {
  return new JobError({ code, message, hint })
}

/** A job whose page failed tells why, in the words of the page's error. */
function handler<Input>(
  kind: string,
  schema: z.ZodType<Input>,
  run: (input: Input, context: JobContext) => Promise<unknown>,
): JobHandler {
  return {
    kind,
    run: async (input, context) => {
      const parsed = schema.safeParse(input)
      if (!parsed.success) throw failed('bad-input', messages.lost, messages.lostHint)
      try {
        return await run(parsed.data, context)
      } catch (error) {
        const { GatherError } = await loadGather()
        if (error instanceof GatherError) throw failed(error.code, error.message, error.hint)
        throw error
      }
    },
  }
}
