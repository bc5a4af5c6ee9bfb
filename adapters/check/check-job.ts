import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import {
  annotatedName,
  certainFixes,
  columnIds,
  contractSchema,
  fieldIds,
  fixedName,
  fixListOf,
  setTexts,
  annotateWorkbook,
  maskText,
  remarksFor,
  reportHtml,
  reportMessages,
  runCheck,
  shownRows,
  tableColumns,
  type CheckInput,
  type CheckReport,
  type CheckRequest,
  type CheckRun,
} from '../../checker/index.ts'
import { parseProfile, stages, type Knowledge } from '../../knowledge/index.ts'
import { JobError, type JobHandler } from '../jobs/index.ts'
import { messages } from './messages.zh.ts'

export const checkJobKind = 'check'

/** A file of a finished check, to be fetched by its name. `of`: the user's file it belongs to, by its masked name. */
export interface CheckFile {
  readonly name: string
  readonly kind: 'html' | 'json' | 'rows' | 'columns' | 'annotated' | 'fixes' | 'fixed'
  readonly label: string
  readonly of?: string
}

/** What a check job gives: the report, and what can be fetched. */
export interface CheckResult extends CheckReport {
  readonly asOf: string
  readonly files: readonly CheckFile[]
}

/** A check as a job. Its input is a `CheckRequest` whose files lie in the job's folder; they are deleted when it has ended. */
export function checkJob(knowledge: () => Knowledge): JobHandler {
  return {
    kind: checkJobKind,
    run: async (input, { signal, report, output }): Promise<CheckResult> => {
      const request = asRequest(input)
      try {
        const run = await runCheck(request, {
          knowledge: knowledge(),
          signal,
          onProgress: ({ done, total, file, rows }) => {
            report({ done, total, note: messages.progress(maskText(file ?? ''), rows) })
          },
        })
        return { ...run.report, asOf: request.asOf, files: await writeFiles(run, request, output) }
      } finally {
        await Promise.all(request.inputs.map(({ path }) => rm(path, { force: true })))
      }
    },
  }
}

const requestShape = z.object({
  inputs: z.array(z.object({ path: z.string(), file: z.string() })),
  asOf: z.iso.date(),
  region: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('id'), id: z.string() }),
      z.object({ kind: z.literal('elsewhere'), name: z.string() }),
    ])
    .exactOptional(),
  stage: z.enum(stages).exactOptional(),
  profile: z.unknown().optional(),
  mapping: z.record(z.string(), z.enum(columnIds).nullable()).exactOptional(),
  portal: z
    .object({
      contract: contractSchema,
      mapping: z.record(z.string(), z.enum(fieldIds).nullable()),
    })
    .exactOptional(),
})

/** Whatever keeps the queue gives the input back as JSON. @throws JobError */
function asRequest(input: unknown): CheckRequest {
  const parsed = requestShape.safeParse(input)
  const profile = parsed.data?.profile === undefined ? undefined : parseProfile(parsed.data.profile)
  if (!parsed.success || profile?.kind === 'bad')
    throw new JobError({ code: 'bad-input', message: messages.lost, hint: messages.lostHint })
  const { inputs, asOf, region, stage, mapping, portal } = parsed.data
  return {
    inputs,
    asOf,
    ...(region === undefined ? {} : { region }),
    ...(stage === undefined ? {} : { stage }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(profile === undefined ? {} : { profile: profile.profile }),
    ...(portal === undefined ? {} : { portal }),
  }
}

async function writeFiles(
  run: CheckRun,
  request: CheckRequest,
  output: string,
): Promise<readonly CheckFile[]> {
  const rows = shownRows(run.artifacts, run.report.findings)
  const made = messages.made(request.asOf, request.inputs.length)
  await writeFile(join(output, 'report.html'), reportHtml(run.report, rows, made))
  await writeFile(join(output, 'report.json'), JSON.stringify(run.report))
  await writeFile(join(output, 'rows.json'), JSON.stringify(rows))
  await writeFile(join(output, 'columns.json'), JSON.stringify(tableColumns(run.artifacts)))
  return [
    { name: 'report.html', kind: 'html', label: messages.html },
    { name: 'report.json', kind: 'json', label: messages.json },
    { name: 'rows.json', kind: 'rows', label: messages.rows },
    { name: 'columns.json', kind: 'columns', label: messages.columns },
    ...(await copies(run, request.inputs, output)),
  ]
}

/** For each workbook the copies that can be made of it: with remarks, and with the certain corrections, which are listed beside it. */
async function copies(
  run: CheckRun,
  inputs: readonly CheckInput[],
  output: string,
): Promise<readonly CheckFile[]> {
  const files: CheckFile[] = []
  const fixes = run.artifacts.flatMap(certainFixes)
  const keep = async (file: Omit<CheckFile, 'name'>, name: string, bytes: Uint8Array) => {
    const free = freeName(name, files)
    await writeFile(join(output, free), bytes)
    files.push({ ...file, name: free })
  }
  for (const artifact of run.artifacts) {
    const path = inputs.find(({ file }) => file === artifact.file)?.path
    if (path === undefined || artifact.format !== 'xlsx') continue
    const shown = maskText(artifact.file)
    const base = shown.split(/[/\\]/u).pop() ?? shown
    const remarks = remarksFor(artifact, run.report.findings)
    const own = fixes.filter(({ file }) => file === artifact.file)
    if (remarks.length === 0 && own.length === 0) continue
    const bytes = await readFile(path)
    const result = annotateWorkbook(bytes, remarks, reportMessages.author)
    if (remarks.length > 0 && result.kind === 'annotated')
      await keep(
        { kind: 'annotated', label: messages.annotated, of: shown },
        annotatedName(base),
        result.bytes,
      )
    const fixed = own.length === 0 ? undefined : setTexts(bytes, own)
    if (fixed !== undefined)
      await keep({ kind: 'fixed', label: messages.fixed(own.length), of: shown }, fixedName(base), fixed)
  }
  if (fixes.length > 0) {
    await writeFile(join(output, 'fixes.json'), JSON.stringify(fixListOf(fixes)))
    files.push({ name: 'fixes.json', kind: 'fixes', label: messages.fixes })
  }
  return files
}

function freeName(name: string, taken: readonly CheckFile[]): string {
  let free = name
  for (let number = 2; taken.some((each) => each.name === free); number += 1)
    free = `${String(number)}_${name}`
  return free
}
