import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkPolicy, submissionOf } from '../../../checker/checks/index.ts'
import { checkInputs } from '../../../checker/run-check.ts'
import { knowledge, templates } from '../checks/artifacts.ts'
import { asOf, findingsOf, readFixture } from '../fixtures/read.ts'
import { strangeBooks, wrongBooks } from '../fixtures/strange/index.ts'

/*
 * Workbooks as hurried people of four cities keep them, faults among clean rows: exactly the faults are told, through reading, data standards
 * and policy. And workbooks that are something else: said so, never "no problem found".
 */
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-strange-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('strange', () => {
  it.each(strangeBooks.map((book, at) => [book.name, book, at] as const))('%s', async (_, book, at) => {
    const path = join(folder, `${String(at)}.${book.ending}`)
    await book.write(path)
    const artifact = await readFixture(path)
    const parts = [
      ...artifact.tables.map(({ form, rows }) => `${form} ${String(rows.length)}`),
      ...artifact.forms.map(({ form }) => `${form} 0`),
    ]
    expect(parts).toEqual(book.parts)
    const { drafts } = checkPolicy(knowledge, templates, submissionOf([artifact]), {
      asOf,
      region: { kind: 'id', id: book.region },
    })
    const all = [...findingsOf(artifact), ...drafts]
    const isFault = ({ severity }: (typeof all)[number]) => severity === '错误' || severity === '警告'
    const faults = all.filter(isFault).map(({ code, where }) => `${where.cell ?? ''} ${code}`)
    expect(faults.toSorted()).toEqual(book.faults.toSorted())
    const hints = all.filter((each) => !isFault(each)).map(({ code }) => code)
    expect(hints).toEqual(expect.arrayContaining([...(book.hints ?? [])]))
  })
})

describe('something else', () => {
  it.each(wrongBooks.map((book, at) => [book.name, book, at] as const))('%s', async (_, book, at) => {
    const path = join(folder, `wrong-${String(at)}.xlsx`)
    await book.write(path)
    const artifact = await readFixture(path)
    const read = { inputs: [{ path, file: artifact.file }], artifacts: [artifact], attachments: [] }
    const run = checkInputs({ ...read, drafts: findingsOf(artifact) }, { asOf }, knowledge)
    expect(run.unusable).toBe(true)
    expect(run.report.findings.map(({ code }) => code)).toEqual([book.says])
  })
})
