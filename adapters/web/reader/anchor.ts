/** The element id of a provision. */
export function anchor(provisionId: string): string {
  return `provision-${provisionId}`
}
