import { Button, DatePicker, Form, FormItem, Input, InputNumber, Select } from '@arco-design/web-vue'
import '@arco-design/web-vue/dist/arco.css'
import { createApp, h, reactive } from 'vue'
import { emptyModel, fields, optionItems, submit } from '../truth.mjs'

const rulesOf = (field) => [
  ...(field.required ? [{ required: true, message: field.message }] : []),
  ...(field.pattern === undefined
    ? []
    : [{ match: new RegExp(field.pattern), message: field.patternMessage }]),
]

createApp({
  setup() {
    const model = reactive(emptyModel())
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
          return h(Input, { ...bind(field.key), maxLength: field.maxLength, placeholder: field.message })
        case 'number':
          return h(InputNumber, { ...bind(field.key), min: field.min, max: field.max })
        case 'date':
          return h(DatePicker, { ...bind(field.key) })
        default:
          return h(Select, { ...bind(field.key), options: optionItems(field), placeholder: '请选择' })
      }
    }
    return () =>
      h(Form, { model, rules, onSubmitSuccess: () => submit(model) }, () => [
        ...fields.map((field) =>
          h(FormItem, { label: field.label, field: field.key, key: field.key }, () => control(field)),
        ),
        h(Button, { type: 'primary', htmlType: 'submit' }, () => '提交'),
      ])
  },
}).mount('#app')
