const annotatedMark = '_检查标注'

/** `名单.xlsx` → `名单_检查标注.xlsx`. */
export function annotatedName(name: string): string {
  const stem = name.replace(/\.[^.]*$/u, '')
  return `${stem}${annotatedMark}${name.slice(stem.length)}`
}

/** Whether a file is one that we wrote beside the user's. */
export function isOwnOutput(name: string): boolean {
  return name.replace(/\.[^.]*$/u, '').endsWith(annotatedMark)
}
