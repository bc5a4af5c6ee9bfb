import ViewUI from 'view-design'
import 'view-design/dist/styles/iview.css'
import Vue from 'vue'
import { emptyModel, fields, submit } from '../../src/truth.mjs'

Vue.use(ViewUI)

const rulesOf = (field) => [
  ...(field.required
    ? [
        {
          required: true,
          message: field.message,
          trigger: field.kind === 'text' ? 'blur' : 'change',
          ...(field.kind === 'number' ? { type: 'number' } : {}),
          ...(field.kind === 'date' ? { type: 'date' } : {}),
        },
      ]
    : []),
  ...(field.pattern === undefined
    ? []
    : [{ pattern: new RegExp(field.pattern), message: field.patternMessage, trigger: 'blur' }]),
]

new Vue({
  data: () => ({
    model: Object.fromEntries(Object.keys(emptyModel()).map((key) => [key, undefined])),
    rules: Object.fromEntries(fields.map((field) => [field.key, rulesOf(field)])),
  }),
  methods: {
    control(h, field) {
      const set = (value) => {
        this.$set(this.model, field.key, value)
      }
      const on = { input: set, 'on-change': set }
      const value = this.model[field.key]
      switch (field.kind) {
        case 'text':
          return h('i-input', {
            props: { value, maxlength: field.maxLength, placeholder: field.message },
            on: { input: set },
          })
        case 'number':
          return h('input-number', { props: { value, min: field.min, max: field.max }, on })
        case 'date':
          return h('date-picker', { props: { value, type: 'date' }, on })
        default:
          return h(
            'i-select',
            { props: { value, placeholder: '请选择' }, on },
            field.options.map((text) => h('i-option', { key: text, props: { label: text, value: text } })),
          )
      }
    },
  },
  render(h) {
    return h('i-form', { ref: 'form', props: { model: this.model, rules: this.rules, labelWidth: 140 } }, [
      ...fields.map((field) =>
        h('form-item', { key: field.key, props: { label: field.label, prop: field.key } }, [
          this.control(h, field),
        ]),
      ),
      h(
        'i-button',
        {
          props: { type: 'primary' },
          on: { click: () => this.$refs.form.validate((ok) => ok && submit(this.model)) },
        },
        ['提交'],
      ),
    ])
  },
}).$mount('#app')
