import { Button, DatePicker, Form, FormItem, Input, InputNumber, Select } from 'tdesign-vue-next'
import 'tdesign-vue-next/es/style/index.css'
import { createApp, h, reactive } from 'vue'
import { emptyModel, fields, optionItems, submit } from '../truth.mjs'

const rulesOf = (field) => [
  ...(field.required ? [{ required: true, message: field.message }] : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage }]),
]

createApp({
  setup() {
    const model = reactive(emptyModel())
    const rules = Object.fromEntries(fields.map((field) => [field.key, rulesOf(field)]))
    const bind = (key) => ({
      value: model[key],
      onChange: (value) => {
        model[key] = value
      },
    })
    const control = (field) => {
      switch (field.kind) {
        case 'text':
          return h(Input, { ...bind(field.key), maxlength: field.maxLength, placeholder: field.message })
        case 'number':
          return h(InputNumber, { ...bind(field.key), min: field.min, max: field.max })
        case 'date':
          return h(DatePicker, { ...bind(field.key) })
        default:
          return h(Select, { ...bind(field.key), options: optionItems(field), placeholder: '请选择' })
      }
    }
    return () =>
      h(
        Form,
        {
          data: model,
          rules,
          labelWidth: 140,
          onSubmit: ({ validateResult }) => validateResult === true && submit(model),
        },
        () => [
          ...fields.map((field) =>
            h(FormItem, { label: field.label, name: field.key, key: field.key }, () => control(field)),
          ),
          h(Button, { theme: 'primary', type: 'submit' }, () => '提交'),
        ],
      )
  },
}).mount('#app')
