/** The page a deep link of Teams names (`subPageId`): a path of one of our rooms; undefined for anything else. */
export function pathOfSubPage(subPageId: string | undefined): string | undefined {
  if (subPageId === undefined || subPageId.length > 2000) return undefined
  return /^\/(?:ask|prepare|check|library)(?:[/?][^\\\s]*)?$/u.test(subPageId) && !subPageId.includes('//')
    ? subPageId
    : undefined
}
