import { limits } from '../limits.ts'
import { Refusal } from './refusal.ts'
import { unescapeControl, walkXml } from './xml.ts'
import type { ZipPackage } from './zip-package.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  readonly path: string
}

export interface WorkbookParts {
  /** Worksheets in the book's order (chart sheets left out). */
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly sharedStrings: readonly string[]
  readonly numberFormats: NumberFormats
}

/** The number format code of a cell style; undefined for General. */
export type NumberFormats = (style: number) => string | undefined

const officeRelation = /\/officeDocument\/?$|\/relationships\/officeDocument$/

/** Reads what surrounds the sheets. The order of the parts in the zip does not matter. @throws Refusal */
export async function readWorkbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  const workbook = await workbookPath(zip)
  const relations = await readRelations(zip, relationsPath(workbook))
  const { sheets, date1904 } = await readBook(zip, workbook)
  const located = sheets.flatMap(({ name, hidden, relation }) => {
    const target = relations.get(relation)
    return target?.type.endsWith('/worksheet') === true
      ? [{ name, hidden, path: join(workbook, target.target) }]
      : []
  })
  if (located.length > limits.sheets) throw new Refusal('file-too-heavy', `${String(located.length)} sheets`)
  const partOf = (type: string, usual: string) => {
    const relation = [...relations.values()].find((each) => each.type.endsWith(`/${type}`))
    const path = join(workbook, relation?.target ?? usual)
    return zip.has(path) ? path : undefined
  }
  const strings = partOf('sharedStrings', 'sharedStrings.xml')
  const styles = partOf('styles', 'styles.xml')
  return {
    sheets: located.filter((sheet) => zip.has(sheet.path)),
    date1904,
    sharedStrings: strings === undefined ? [] : await readSharedStrings(zip, strings),
    numberFormats: styles === undefined ? () => undefined : await readFormats(zip, styles),
  }
}

async function workbookPath(zip: ZipPackage): Promise<string> {
  if (zip.has('_rels/.rels')) {
    const relations = await readRelations(zip, '_rels/.rels')
    const main = [...relations.values()].find((each) => officeRelation.test(each.type))
    if (main !== undefined) return main.target.replace(/^\//, '')
  }
  return 'xl/workbook.xml'
}

function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/')
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`
}

/** A relation's target may be absolute in the package, or relative to the part that names it. */
function join(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const segments = from.split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}

interface Relation {
  readonly type: string
  readonly target: string
}

async function readRelations(zip: ZipPackage, path: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  if (!zip.has(path)) return relations
  await walkXml(zip.text(path), {
    open(name, attribute) {
      if (name !== 'Relationship') return
      const id = attribute('Id')
      const target = attribute('Target')
      if (id !== undefined && target !== undefined)
        relations.set(id, { type: attribute('Type') ?? '', target })
    },
  })
  return relations
}

async function readBook(zip: ZipPackage, path: string) {
  const sheets: { name: string; hidden: boolean; relation: string }[] = []
  let date1904 = false
  await walkXml(zip.text(path), {
    open(name, attribute) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        relation: attribute('r:id') ?? attribute('id') ?? '',
      })
    },
  })
  return { sheets, date1904 }
}

async function readSharedStrings(zip: ZipPackage, path: string): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  await walkXml(zip.text(path), {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inPhonetic = true
    },
    text(piece) {
      if (inText && !inPhonetic) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') inPhonetic = false
      else if (name === 'si') {
        strings.push(unescapeControl(text))
        if (strings.length > limits.sharedStrings) throw new Refusal('file-too-heavy', 'shared strings')
      }
    },
  })
  return strings
}

/** Formats Excel does not write out, as a Chinese Excel or WPS means them. */
const builtIn: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

async function readFormats(zip: ZipPackage, path: string): Promise<NumberFormats> {
  const written = new Map<number, string>()
  const styles: number[] = []
  let inCellStyles = false
  await walkXml(zip.text(path), {
    open(name, attribute) {
      if (name === 'cellXfs') inCellStyles = true
      else if (name === 'numFmt') written.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'xf' && inCellStyles) styles.push(Number(attribute('numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return (style) => {
    const id = styles[style]
    return id === undefined ? undefined : (written.get(id) ?? builtIn[id])
  }
}
