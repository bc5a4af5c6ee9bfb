const annotatedMark = '_检查标注'

/** `名单.xlsx` → `名单_检查标注.xlsx`; `extension` with its dot. */
export function annotatedName(name: string, extension: string): string {
  return `${name.slice(0, name.length - extension.length)}${annotatedMark}${extension}`
}

/** Whether a file is one that we wrote beside the user's. */
export function isOwnOutput(name: string): boolean {
  return name.replace(/\.[^.]*$/u, '').endsWith(annotatedMark)
}
