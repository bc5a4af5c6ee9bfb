import { writeFile } from 'node:fs/promises'
import {
  acceptedFixes,
  certainFixes,
  checkInputs,
  fixListOf,
  mustAct,
  readInputs,
  reportHtml,
  reportLines,
  shownRows,
  type CheckInput,
  type CheckProgress,
  type CheckRun,
  type Mapping,
  type Reader,
  type ReadInputs,
  type Tone,
} from '../../checker/index.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import { annotate, applyFixes } from './check-copies.ts'
import { findInputs } from './check-inputs.ts'
import { readColumns, writeColumns } from './check-columns.ts'
import { checkHelp, readCheckOptions, type CheckOptions } from './check-options.ts'
import { readRequest, type PreparedRequest } from './check-request.ts'
import { exitCodes, paint, type Output } from './output.ts'

export { checkHelp } from './check-options.ts'

export interface CheckSurroundings {
  readonly output: Output
  /** Progress is drawn over itself on a terminal, else not shown. */
  readonly progress: boolean
  readonly today: string
  readonly loadKnowledge: () => Knowledge
  /** A reading process already started: it reads while the knowledge is loaded. */
  readonly reader?: Reader
}

/** `xuetutong check`: looks through workbooks and attachments before they are filed. */
export async function check(args: readonly string[], surroundings: CheckSurroundings): Promise<number> {
  const { output } = surroundings
  const read = readCheckOptions(args, surroundings.today)
  if (read.kind === 'help') {
    output.out(`${checkHelp}\n`)
    return exitCodes.ok
  }
  if (read.kind === 'wrong') return refuse(output, read)
  const { options } = read
  const wrong = (code: string, message: string) => refuse(output, { code, message, json: options.json })
  const found = await findInputs(options.paths)
  if (found.kind === 'missing') return wrong('no-such-file', `找不到「${found.path}」；请核对路径`)
  if (found.inputs.length === 0)
    return wrong('nothing-to-check', '文件夹里没有可以检查的文件（xlsx、xls、et、csv，以及 pdf、图片等附件）')
  const columns = await readColumns(options.columns)
  if (columns.kind === 'wrong') return wrong('bad-columns', columns.message)
  const stop = new AbortController()
  const reading = startReading(found.inputs, surroundings, { signal: stop.signal, ...columns.mapped })
  try {
    const knowledge = surroundings.loadKnowledge()
    const prepared = await readRequest(options, knowledge)
    if (prepared.kind === 'wrong') return wrong(prepared.code, prepared.message)
    const run = checkInputs(await reading, prepared.request, knowledge)
    if (surroundings.progress) output.err('\r\u001b[K')
    await show(run, options, output)
    if (options.columns !== undefined)
      await writeColumns(options.columns, columns.written, run.artifacts, output)
    await writeCopies(run, found.inputs, options, prepared, output)
    if (run.unusable) return exitCodes.usage
    return mustAct(run.report) ? exitCodes.problems : exitCodes.ok
  } finally {
    stop.abort()
  }
}

/** Files are read in another process while this one loads what they are checked by; given up where the command ends first. */
function startReading(
  inputs: readonly CheckInput[],
  { output, progress, reader }: CheckSurroundings,
  given: { readonly signal: AbortSignal; readonly mapping?: Mapping },
): Promise<ReadInputs> {
  const reading = readInputs(inputs, {
    ...given,
    ...(progress ? { onProgress: progressOn(output) } : {}),
    ...(reader === undefined ? {} : { reader }),
  })
  reading.catch(() => undefined)
  return reading
}

async function show(run: CheckRun, options: CheckOptions, output: Output): Promise<void> {
  const { report } = run
  if (options.json) output.out(`${JSON.stringify(report)}\n`)
  else for (const { tone, text } of reportLines(report)) output.out(`${painted(output, tone, text)}\n`)
  if (options.html === undefined) return
  await writeFile(options.html, reportHtml(report, shownRows(run.artifacts, report.findings), options.asOf))
  output.err(`报告写在 ${options.html}\n`)
}

async function writeCopies(
  run: CheckRun,
  inputs: readonly CheckInput[],
  options: CheckOptions,
  { reviewed }: PreparedRequest,
  output: Output,
): Promise<void> {
  if (options.annotate) await annotate(run, inputs, options.out, output)
  if (options.fixes === undefined && reviewed === undefined) return
  const fixes = run.artifacts.flatMap(certainFixes)
  if (options.fixes !== undefined) {
    await writeFile(options.fixes, `${JSON.stringify(fixListOf(fixes), null, 2)}\n`)
    output.err(`${String(fixes.length)}处确定的改动列在 ${options.fixes}，看过后用 --apply 另存\n`)
  }
  if (reviewed !== undefined)
    await applyFixes(run, inputs, acceptedFixes(fixes, reviewed), options.out, output)
}

function refuse(
  output: Output,
  { code, message, json }: { readonly code: string; readonly message: string; readonly json: boolean },
): number {
  if (json) output.out(`${JSON.stringify({ error: { code, message } })}\n`)
  output.err(`${message}\n`)
  return exitCodes.usage
}

function progressOn(output: Output): (progress: CheckProgress) => void {
  return ({ done, total, file, rows }) => {
    const step =
      file === undefined ? '核对' : `读取 ${file}${rows === undefined ? '' : `，${String(rows)}行`}`
    output.err(`\r\u001b[K${String(done)}/${String(total)} ${step}`)
  }
}

function painted(output: Output, tone: Tone, text: string): string {
  switch (tone) {
    case 'heading':
      return paint(output, 'bold', text)
    case 'faint':
      return paint(output, 'dim', text)
    case '错误':
      return paint(output, 'red', text)
    case '警告':
      return paint(output, 'yellow', text)
    case '提示':
    case '待人工确认':
      return paint(output, 'cyan', text)
    case 'plain':
      return text
  }
}
