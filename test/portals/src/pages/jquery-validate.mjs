import jQuery from 'jquery'
import { fields, submit } from '../truth.mjs'

window.jQuery = jQuery
require('jquery-validation')
const control = (field) => {
  switch (field.kind) {
    case 'choice':
      return `<select id="${field.key}" name="${field.key}"><option value="">请选择</option>${field.options
        .map((text) => `<option>${text}</option>`)
        .join('')}</select>`
    case 'date':
      return `<input id="${field.key}" name="${field.key}" type="date">`
    default:
      return `<input id="${field.key}" name="${field.key}" type="text">`
  }
}
jQuery.validator.addMethod(
  'matches',
  (value, element, pattern) => value === '' || new RegExp(pattern, 'u').test(value),
)
jQuery('#app').html(
  `<form id="filing">${fields
    .map(
      (field) =>
        `<div class="control-group"><label class="control-label">${field.required ? '<span class="red">*</span>' : ''}${field.label}：</label><div class="controls">${control(field)}</div></div>`,
    )
    .join('')}<button type="submit">提交</button></form>`,
)
jQuery('#filing').validate({
  rules: Object.fromEntries(
    fields.map((field) => [
      field.key,
      {
        ...(field.required ? { required: true } : {}),
        ...(field.maxLength === undefined ? {} : { maxlength: field.maxLength }),
        ...(field.pattern === undefined ? {} : { matches: field.pattern }),
        ...(field.kind === 'number' ? { number: true, min: field.min, max: field.max } : {}),
      },
    ]),
  ),
  messages: Object.fromEntries(
    fields.map((field) => [
      field.key,
      { required: field.message, ...(field.pattern === undefined ? {} : { matches: field.patternMessage }) },
    ]),
  ),
  submitHandler: (form) => submit(Object.fromEntries(new FormData(form))),
})
