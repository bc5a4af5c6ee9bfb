import {
  ElButton,
  ElDatePicker,
  ElForm,
  ElFormItem,
  ElInput,
  ElInputNumber,
  ElOption,
  ElSelect,
} from 'element-plus'
import 'element-plus/dist/index.css'
import { createApp, h, reactive, ref } from 'vue'
import { emptyModel, fields, submit } from '../truth.mjs'

const rulesOf = (field) => [
  ...(field.required
    ? [{ required: true, message: field.message, trigger: field.kind === 'text' ? 'blur' : 'change' }]
    : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage, trigger: 'blur' }]),
]

createApp({
  setup() {
    const model = reactive(emptyModel())
    const form = ref()
    const rules = Object.fromEntries(fields.map((field) => [field.key, rulesOf(field)]))
    const bind = (key) => ({
      modelValue: model[key],
      'onUpdate:modelValue': (value) => {
        model[key] = value
      },
    })
    const control = (field) => {
      switch (field.kind) {
        case 'text':
          return h(ElInput, { ...bind(field.key), maxlength: field.maxLength, placeholder: field.message })
        case 'number':
          return h(ElInputNumber, { ...bind(field.key), min: field.min, max: field.max })
        case 'date':
          return h(ElDatePicker, { ...bind(field.key), type: 'date', valueFormat: 'YYYY-MM-DD' })
        default:
          return h(ElSelect, { ...bind(field.key), placeholder: '请选择' }, () =>
            field.options.map((text) => h(ElOption, { key: text, label: text, value: text })),
          )
      }
    }
    return () =>
      h(ElForm, { ref: form, model, rules, labelWidth: '140px' }, () => [
        ...fields.map((field) =>
          h(ElFormItem, { label: field.label, prop: field.key, key: field.key }, () => control(field)),
        ),
        h(
          ElButton,
          { type: 'primary', onClick: () => form.value.validate((ok) => ok && submit(model)) },
          () => '提交',
        ),
      ])
  },
}).mount('#app')
