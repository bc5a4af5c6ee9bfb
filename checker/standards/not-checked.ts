import type { Artifact, FieldId } from '../artifact.ts'
import type { NotChecked } from '../finding.ts'
import { notCheckedWords } from './messages.zh.ts'

/** Columns whose meaning was not found: nothing was said of them. Remarks need no check. */
export function unknownColumns(artifacts: readonly Artifact[]): NotChecked[] {
  return artifacts.flatMap((artifact) =>
    artifact.tables.flatMap((table) => {
      const unknown = table.columns.filter(({ by }) => by === 'none')
      if (unknown.length === 0) return []
      const titles = unknown.map(({ field }) => `「${field}」`).join('')
      return [notCheckedWords.columns(artifact.file, table.sheet, titles)]
    }),
  )
}

/** What no file can tell: whether a sound number is this person's, this account's, this certificate's. */
export function beyondStandards(artifacts: readonly Artifact[]): NotChecked[] {
  const ids = new Set<FieldId>()
  for (const artifact of artifacts) {
    for (const part of [
      ...artifact.tables.map(({ columns }) => columns),
      ...artifact.forms.map(({ fields }) => fields),
    ])
      for (const { id } of part) if (id !== undefined) ids.add(id)
  }
  return [
    ...(ids.has('id-number') ? [notCheckedWords.identity] : []),
    ...(ids.has('certificate-number') ? [notCheckedWords.certificate] : []),
    ...(ids.has('account-number') ? [notCheckedWords.account] : []),
  ]
}
