import { ElButton, ElForm, ElFormItem, ElInput } from 'element-plus'
import 'element-plus/dist/index.css'
import { createApp, h, reactive, ref } from 'vue'
import { idPattern, submit } from '../truth.mjs'

/** A field whose rule asks the server whether the person is already registered: not checkable while frozen. */
createApp({
  setup() {
    const form = ref()
    const model = reactive({ name: '', idNumber: '' })
    const bind = (key) => ({
      modelValue: model[key],
      'onUpdate:modelValue': (value) => {
        model[key] = value
      },
    })
    const notRegistered = (rule, value, done) =>
      fetch('/api/filing/duplicate', { method: 'POST', body: JSON.stringify({ value }) })
        .then((response) => response.json())
        .then(({ duplicate }) => done(duplicate ? new Error('该人员已在其他批次登记') : undefined))
    const rules = {
      name: [{ required: true, message: '请填写姓名', trigger: 'blur' }],
      idNumber: [
        { required: true, message: '请填写身份证号', trigger: 'blur' },
        { pattern: new RegExp(idPattern), message: '身份证号格式不正确', trigger: 'blur' },
        { validator: notRegistered, trigger: 'submit' },
      ],
    }
    return () =>
      h(ElForm, { ref: form, model, rules, labelWidth: '140px' }, () => [
        h(ElFormItem, { label: '姓名', prop: 'name' }, () => h(ElInput, { ...bind('name'), maxlength: 20 })),
        h(ElFormItem, { label: '身份证号', prop: 'idNumber' }, () =>
          h(ElInput, { ...bind('idNumber'), maxlength: 18 }),
        ),
        h(
          ElButton,
          { type: 'primary', onClick: () => form.value.validate((ok) => ok && submit(model)) },
          () => '提交',
        ),
      ])
  },
}).mount('#app')
