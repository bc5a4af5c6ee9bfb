export {
  loadFormLayouts,
  type ColumnLayout,
  type FormLayout,
  type FormLayouts,
  type FormNumber,
  type LetterLayout,
  type RosterColumn,
  type RosterLayout,
  type SheetField,
  type SheetLayout,
} from './layout.ts'
export {
  FormError,
  formTemplates,
  type ColumnRule,
  type FormTemplates,
  type RosterTemplate,
  type SheetTemplate,
  type TemplateColumn,
  type TemplateField,
} from './template.ts'
export { FormInputError, type CellInput, type PersonInput } from './form-input.ts'
export {
  createForms,
  formIds,
  type FormDescription,
  type FormFormat,
  type FormId,
  type FormRequest,
  type Forms,
  type MadeForm,
} from './make-form.ts'
export { checkClauses, type ClauseCheck } from './check-clauses.ts'
