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
