const annotatedMark = '_检查标注'
const fixedMark = '_已修正'

/** `名单.xlsx` → `名单_检查标注.xlsx`. */
export function annotatedName(name: string): string {
  return marked(name, annotatedMark)
}

/** `名单.xlsx` → `名单_已修正.xlsx`. */
export function fixedName(name: string): string {
  return marked(name, fixedMark)
}

/** Whether a file is one that we wrote beside the user's. */
export function isOwnOutput(name: string): boolean {
  const stem = name.replace(/\.[^.]*$/u, '')
  return [annotatedMark, fixedMark].some((mark) => stem.endsWith(mark))
}

function marked(name: string, mark: string): string {
  const stem = name.replace(/\.[^.]*$/u, '')
  return `${stem}${mark}${name.slice(stem.length)}`
}
