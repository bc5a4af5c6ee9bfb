import { expect, it } from 'vitest'
import { demandsIn } from '../../../checker/gather/script-demands.ts'

const message = '请填写姓名'
const required = [{ name: 'xm', rule: { required: true, message } }]

it.each([
  ['by the form', 'document.frm.xm.value == ""'],
  ['by a form of a variable, turned', "'' === f.xm.value"],
  ['by its id, trimmed', 'document.getElementById("xm").value.trim() == ""'],
  [
    'by its id, white space taken out',
    String.raw`document.getElementById('xm').value.replace(/\s/g, '') == ''`,
  ],
  ['by its name', "document.getElementsByName('xm')[0].value.length == 0"],
  ['by the list of elements', "form.elements['xm'].value.length < 1"],
  ['by jQuery', "$('#xm').val() == ''"],
  ['by jQuery, trimmed and negated', '!$.trim($("input[name=xm]").val())'],
  ['of a set of buttons', '!$(\'input[name="xm"]:checked\').val()'],
  ['by its id, negated', '!document.getElementById("xm").value'],
  ['of a select', 'f.xm.selectedIndex == 0'],
  ['of a select, nothing chosen', 'f.xm.value == "-1"'],
])('a field that must not be empty: %s', (_, condition) => {
  expect(demandsIn(`function check() { if (${condition}) { alert("${message}"); return false } }`)).toEqual(
    required,
  )
})

it.each([
  ['a literal', '!/^1[3-9]\\d{9}$/.test(f.dh.value)'],
  ['compared with false', '/^1[3-9]\\d{9}$/.test(f.dh.value) == false'],
  ['by match', 'f.dh.value.match(/^1[3-9]\\d{9}$/) == null'],
  ['by search', 'f.dh.value.search(/^1[3-9]\\d{9}$/) == -1'],
  ['only where something stands', "f.dh.value != '' && !/^1[3-9]\\d{9}$/.test(f.dh.value)"],
])('a pattern: %s', (_, condition) => {
  expect(demandsIn(`if (${condition}) { layer.msg('手机号不对'); return false }`)).toEqual([
    { name: 'dh', rule: { pattern: { source: '^1[3-9]\\d{9}$', flags: '' }, message: '手机号不对' } },
  ])
})

it('values and patterns from variables, the last one given before', () => {
  const script = String.raw`
    var f = document.frm, reg = /^\d{18}$/i;
    var v = f.sfz.value;
    if (!reg.test(v)) { alert('身份证号不对'); return false; }
    reg = null; var v = $('#yhk').val(), card = new RegExp("^\\d{16,19}$");
    if (!card.test(v)) return tell('账号不对'), false;`
  expect(demandsIn(script)).toEqual([
    { name: 'sfz', rule: { pattern: { source: '^\\d{18}$', flags: 'i' }, message: '身份证号不对' } },
    { name: 'yhk', rule: { pattern: { source: '^\\d{16,19}$', flags: '' }, message: '账号不对' } },
  ])
})

it.each([
  ['f.bz.value.length > 200', { maxLength: 200 }],
  ['f.bz.value.length >= 200', { maxLength: 199 }],
  ['f.bz.value.length < 2', { minLength: 2 }],
  ['f.bz.value.length <= 2', { minLength: 3 }],
  ['f.bz.value.length != 18', { minLength: 18, maxLength: 18 }],
  ['parseInt(f.bz.value, 10) < 16', { min: 16 }],
  ['Number(f.bz.value) > 60', { max: 60 }],
])('a limit: %s', (condition, rule) => {
  expect(demandsIn(`if (${condition}) { $.messager.alert('提示', '填写不对'); return; }`)).toEqual([
    { name: 'bz', rule: { ...rule, message: '填写不对' } },
  ])
})

it('one refusal for several conditions', () => {
  expect(
    demandsIn("if (f.dh.value == '' || f.dh.value.length != 11) { alert('请输入手机号'); return false }"),
  ).toEqual([
    { name: 'dh', rule: { required: true, message: '请输入手机号' } },
    { name: 'dh', rule: { minLength: 11, maxLength: 11, message: '请输入手机号' } },
  ])
})

it.each([
  ['a function of the page', '!isIdCard(f.sfz.value)', ['sfz']],
  ['two fields held against each other', 'f.qs.value > f.jz.value', ['qs', 'jz']],
  ['a demand under a condition', "f.lx.value == '2' && f.zs.value == ''", ['lx', 'zs']],
])('what is not understood is a rule of the page: %s', (_, condition, names) => {
  expect(demandsIn(`if (${condition}) { alert('填写不对'); return false }`)).toEqual(
    names.map((name) => ({ name, rule: { custom: true, message: '填写不对' } })),
  )
})

it.each([
  ['a default is filled in', "if (f.gj.value == '') { f.gj.value = '中国' }"],
  ['nothing is told', "if (f.gj.value == '') { return false }"],
  ['a comment', "/* if (f.gj.value == '') { alert('请填写') } */"],
  ['a line of comment', "// if (f.gj.value == '') { alert('请填写') }"],
  ['a bracket that never closes', "if (f.gj.value == '' { alert('请填写')"],
])('no demand: %s', (_, script) => {
  expect(demandsIn(script)).toEqual([])
})
