import 'layui/dist/css/layui.css'
import 'layui/dist/layui.js'
import { fields, submit } from '../truth.mjs'

const control = (field) => {
  const verify = [field.required ? 'required' : '', field.pattern === undefined ? '' : 'identity']
    .filter((each) => each !== '')
    .join('|')
  switch (field.kind) {
    case 'choice':
      return `<select name="${field.key}" lay-verify="${verify}" lay-reqtext="${field.message}"><option value="">请选择</option>${field.options
        .map((text) => `<option value="${text}">${text}</option>`)
        .join('')}</select>`
    default:
      return `<input name="${field.key}" type="text" class="layui-input" autocomplete="off" lay-verify="${verify}" lay-reqtext="${field.message ?? ''}"${
        field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`
      }${field.kind === 'date' ? ' id="date-field" placeholder="yyyy-MM-dd"' : ''}>`
  }
}
document.getElementById('app').innerHTML = `<form class="layui-form" lay-filter="filing">${fields
  .map(
    (field) =>
      `<div class="layui-form-item"><label class="layui-form-label">${field.required ? '<i style="color:red">*</i>' : ''}${field.label}</label><div class="layui-input-block">${control(field)}</div></div>`,
  )
  .join('')}<button class="layui-btn" lay-submit lay-filter="save">提交</button></form>`
window.layui.use(['form', 'laydate'], () => {
  const { form, laydate } = window.layui
  const identity = fields.find(({ key }) => key === 'idNumber')
  form.verify({
    identity: (value) => (new RegExp(identity.pattern).test(value) ? undefined : identity.patternMessage),
  })
  laydate.render({ elem: '#date-field' })
  form.on('submit(save)', ({ field }) => {
    void submit(field)
    return false
  })
  form.render()
})
