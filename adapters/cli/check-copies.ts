import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  annotatedName,
  annotateWorkbook,
  fixedName,
  remarksFor,
  reportMessages,
  setTexts,
  type CertainFix,
  type CheckInput,
  type CheckRun,
} from '../../checker/index.ts'
import type { Output } from './output.ts'

/** A copy of every workbook that has findings, with its remarks; the originals stay as they are. */
export async function annotate(
  run: CheckRun,
  inputs: readonly CheckInput[],
  folder: string | undefined,
  output: Output,
): Promise<void> {
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  for (const artifact of run.artifacts) {
    const remarks = remarksFor(artifact, run.report.findings)
    const path = inputs.find(({ file }) => file === artifact.file)?.path
    if (path === undefined || remarks.length === 0) continue
    if (artifact.format !== 'xlsx') {
      output.err(`${artifact.file} 不是 xlsx，不能加批注；请另存为 xlsx 再检查\n`)
      continue
    }
    const result = annotateWorkbook(await readFile(path), remarks, reportMessages.author)
    if (result.kind === 'not-a-workbook') continue
    const target = join(folder ?? dirname(path), annotatedName(basename(path)))
    await writeFile(target, result.bytes)
    output.err(`批注写在 ${target}\n`)
  }
}

/** A copy of every workbook with the corrections a reviewed list asks for. */
export async function applyFixes(
  run: CheckRun,
  inputs: readonly CheckInput[],
  fixes: readonly CertainFix[],
  folder: string | undefined,
  output: Output,
): Promise<void> {
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  for (const { file, format } of run.artifacts) {
    const own = fixes.filter((fix) => fix.file === file)
    const path = inputs.find((input) => input.file === file)?.path
    if (path === undefined || own.length === 0) continue
    if (format !== 'xlsx') {
      output.err(`${file} 不是 xlsx，不能另存改好的副本；请另存为 xlsx 再检查\n`)
      continue
    }
    const bytes = setTexts(await readFile(path), own)
    if (bytes === undefined) continue
    const target = join(folder ?? dirname(path), fixedName(basename(path)))
    await writeFile(target, bytes)
    output.err(`改了${String(own.length)}处，写在 ${target}\n`)
  }
}
