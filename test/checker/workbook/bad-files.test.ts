import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findingSchema } from '../../../checker/finding.ts'
import { readWorkbook } from '../../../checker/workbook/index.ts'
import { badFiles } from '../fixtures/bad-files.ts'

/*
 * Every file ends within the caps as one clear finding with the way out, or is read; the process that asked keeps answering meanwhile; the
 * file is unchanged and nothing else is left behind.
 */
const folder = mkdtempSync(join(tmpdir(), 'xuetutong-bad-'))
const temporary = mkdtempSync(join(tmpdir(), 'xuetutong-tmp-'))
process.env['TMPDIR'] = temporary
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(temporary, { recursive: true, force: true })
})

describe('bad files', () => {
  it.each(badFiles.map((file, index) => [file.name, file, index] as const))(
    '%s',
    async (_, { bytes, code }, index) => {
      const content = bytes()
      const path = join(folder, `${String(index)}.xlsx`)
      writeFileSync(path, content)
      let beats = 0
      const heart = setInterval(() => {
        beats += 1
      }, 20)
      const start = performance.now()
      const outcome = await readWorkbook(path, { file: '花名册.xlsx' })
      const took = performance.now() - start
      clearInterval(heart)
      expect(outcome.kind === 'refused' ? outcome.code : undefined).toBe(code)
      if (outcome.kind === 'refused') {
        const finding = findingSchema.parse({ ...outcome.finding, id: '1' })
        expect(finding.severity).toBe('错误')
        expect(finding.fix.length).toBeGreaterThan(5)
      }
      expect(took).toBeLessThan(25_000)
      if (took > 1000) expect(beats).toBeGreaterThan(took / 200)
      expect(readFileSync(path).equals(content)).toBe(true)
      expect(readdirSync(temporary)).toEqual([])
      rmSync(path)
    },
  )
})

describe('caps', () => {
  const path = join(folder, 'caps.xlsx')
  const write = () => {
    writeFileSync(
      path,
      badFiles.find(({ name }) => name.startsWith('three hundred thousand'))?.bytes() ?? Buffer.alloc(0),
    )
  }

  it('time: the reader is ended and the file refused', async () => {
    write()
    const caps = { heapMegabytes: 512, wallMilliseconds: 5 }
    const outcome = await readWorkbook(path, { file: 'x.xlsx', caps })
    expect(outcome).toMatchObject({ kind: 'refused', code: 'file-too-heavy' })
  })

  it('memory: the reader dies, its parent does not', async () => {
    write()
    const caps = { heapMegabytes: 4, wallMilliseconds: 20_000 }
    const outcome = await readWorkbook(path, { file: 'x.xlsx', caps })
    expect(outcome).toMatchObject({ kind: 'refused', code: 'file-too-heavy' })
  })

  it('cancelled: before and while reading', async () => {
    write()
    const before = await readWorkbook(path, { file: 'x.xlsx', signal: AbortSignal.abort() })
    expect(before).toMatchObject({ kind: 'refused', code: 'file-cancelled' })
    const controller = new AbortController()
    const reading = readWorkbook(path, { file: 'x.xlsx', signal: controller.signal })
    controller.abort()
    expect(await reading).toMatchObject({ kind: 'refused', code: 'file-cancelled' })
  })

  it('a file that is not there', async () => {
    const outcome = await readWorkbook(join(folder, 'nowhere.xlsx'), { file: 'nowhere.xlsx' })
    expect(outcome).toMatchObject({ kind: 'refused', code: 'file-missing' })
  })
})
