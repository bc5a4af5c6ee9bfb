import { NButton, NDatePicker, NForm, NFormItem, NInput, NInputNumber, NSelect } from 'naive-ui'
import { createApp, h, reactive, ref } from 'vue'
import { emptyModel, fields, optionItems, submit } from '../truth.mjs'

const trigger = ['input', 'blur', 'change']
const rulesOf = (field) => [
  ...(field.required
    ? [
        {
          required: true,
          message: field.message,
          trigger,
          ...(field.kind === 'number' ? { type: 'number' } : {}),
        },
      ]
    : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage, trigger }]),
]

createApp({
  setup() {
    const model = reactive({
      ...Object.fromEntries(fields.map(({ key }) => [key, null])),
    })
    const form = ref()
    const rules = Object.fromEntries(fields.map((field) => [field.key, rulesOf(field)]))
    const bind = (key) => ({
      value: model[key],
      'onUpdate:value': (value) => {
        model[key] = value
      },
    })
    const control = (field) => {
      switch (field.kind) {
        case 'text':
          return h(NInput, { ...bind(field.key), maxlength: field.maxLength, placeholder: field.message })
        case 'number':
          return h(NInputNumber, { ...bind(field.key), min: field.min, max: field.max })
        case 'date':
          return h(NDatePicker, {
            formattedValue: model[field.key],
            'onUpdate:formattedValue': (value) => {
              model[field.key] = value
            },
            valueFormat: 'yyyy-MM-dd',
            type: 'date',
          })
        default:
          return h(NSelect, { ...bind(field.key), options: optionItems(field), placeholder: '请选择' })
      }
    }
    return () =>
      h(NForm, { ref: form, model, rules, labelPlacement: 'left', labelWidth: 140 }, () => [
        ...fields.map((field) =>
          h(NFormItem, { label: field.label, path: field.key, key: field.key }, () => control(field)),
        ),
        h(
          NButton,
          { type: 'primary', onClick: () => form.value.validate((errors) => !errors && submit(model)) },
          () => '提交',
        ),
      ])
  },
}).mount('#app')
