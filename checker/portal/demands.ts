import type { PortalField } from './contract.ts'
import { demandWords } from './messages.zh.ts'

/** What a page demands of a field, in words, in the order people look for it. */
export function demandsOf(field: PortalField): readonly string[] {
  const { required, minLength, maxLength, min, max, patterns, customRules, upload } = field
  return [
    ...(required ? [demandWords.required] : []),
    ...(minLength === undefined ? [] : [demandWords.atLeast(minLength)]),
    ...(maxLength === undefined ? [] : [demandWords.atMost(maxLength)]),
    ...(min === undefined ? [] : [demandWords.from(min)]),
    ...(max === undefined ? [] : [demandWords.to(max)]),
    ...patterns.map(({ message, source }) => demandWords.pattern(message ?? source)),
    ...(upload === undefined
      ? []
      : [
          ...(upload.accept.length === 0 ? [] : [demandWords.types(upload.accept)]),
          ...(upload.maxMegabytes === undefined ? [] : [demandWords.size(upload.maxMegabytes)]),
          ...(upload.maxFiles === undefined ? [] : [demandWords.files(upload.maxFiles)]),
        ]),
    ...(customRules > 0 ? [demandWords.custom(customRules)] : []),
  ]
}
