import type { CellPosition } from './cell-address.ts'

const namespaces = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const

const noteShape =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** Shape ids come in blocks of this size, one block or more to a drawing. */
const block = 1024

/** An empty drawing; `after` is the highest block any drawing of the workbook uses. */
export function emptyDrawing(after: number): string {
  const names = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  return `<xml${names.join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(after + 1)}"/></o:shapelayout>${noteShape}</xml>`
}

/** The highest id block a drawing claims. */
export function lastBlock(drawing: string): number {
  const claimed = [...drawing.matchAll(/<o:idmap[^>]*\bdata\s*=\s*["']([\d,\s]+)["']/gu)].flatMap((found) =>
    (found[1] ?? '').split(',').map(Number),
  )
  return Math.max(0, ...claimed, ...shapeNumbers(drawing).map((id) => Math.floor(id / block)))
}

/** The drawing with a hidden note shape for each cell; `after` as for {@link emptyDrawing}. */
export function withNotes(
  drawing: string,
  cells: readonly { readonly cell: CellPosition; readonly lines: number }[],
  after: number,
): string {
  const close = drawing.lastIndexOf('</xml>')
  if (close === -1 || cells.length === 0) return drawing
  const own = lastBlock(drawing)
  // Ids go on behind the drawing's own; a block that ends before another drawing's begins is left for fresh ones.
  const room = own > 0 && own >= after
  let next = room ? Math.max(own * block, ...shapeNumbers(drawing)) + 1 : (after + 1) * block + 1
  const first = Math.floor(next / block)
  const shapes = cells.map(({ cell, lines }) => note(next++, cell, lines))
  const last = Math.floor((next - 1) / block)
  const root = /<xml[^>]*>/u.exec(drawing)?.[0] ?? ''
  const missing = Object.entries(namespaces)
    .filter(([prefix]) => !root.includes(`xmlns:${prefix}=`))
    .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
    .join('')
  const type = drawing.includes('_x0000_t202') ? '' : noteShape
  const body = `${type}${shapes.join('')}`
  const declared = missing === '' ? body : body.replaceAll(/<v:shape(type)? /gu, `<v:shape$1${missing} `)
  const extended = `${drawing.slice(0, close)}${declared}${drawing.slice(close)}`
  return claiming(extended, first, last)
}

/** Adds id blocks to the drawing's claim. */
function claiming(drawing: string, first: number, last: number): string {
  return drawing.replace(
    /(<o:idmap[^>]*\bdata\s*=\s*["'])([\d,\s]+)(["'])/u,
    (_, before: string, data: string, quote: string) => {
      const blocks = new Set(data.split(',').map((each) => each.trim()))
      for (let id = first; id <= last; id += 1) blocks.add(String(id))
      return `${before}${[...blocks].join(',')}${quote}`
    },
  )
}

function shapeNumbers(drawing: string): readonly number[] {
  return [...drawing.matchAll(/_x0000_s(\d+)/gu)].map((found) => Number(found[1]))
}

function note(id: number, { row, column }: CellPosition, lines: number): string {
  const top = Math.max(0, row - 1)
  const height = Math.min(14, Math.max(4, lines + 1))
  return (
    `<v:shape id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:${String(height * 14)}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${[column + 1, 15, top, 4, column + 5, 15, top + height, 4].join(', ')}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`
  )
}
