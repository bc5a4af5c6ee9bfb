/** The pages without a library, written from the same truth: static/legacy (table, red stars, alert) and static/native. */
import { writeFile } from 'node:fs/promises'
import { fields } from './src/truth.mjs'

const options = (field) => field.options.map((text) => `<option>${text}</option>`).join('')
const page = (title, body) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>${title}</title><link rel="icon" href="data:," /></head>
  <body>
    <h1>企业新型学徒制备案填报</h1>
${body}
  </body>
</html>
`
const legacyControl = (field) => {
  switch (field.kind) {
    case 'choice':
      return `<select name="${field.key}"><option value="">==请选择==</option>${options(field)}</select>`
    case 'date':
      return `<input name="${field.key}" class="Wdate" readonly onclick="this.removeAttribute('readonly')" />`
    default:
      return `<input name="${field.key}"${field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`} />`
  }
}
const checks = fields
  .flatMap((field) => [
    ...(field.required
      ? [
          `if (f.${field.key}.value == '') { alert('${field.message}'); f.${field.key}.focus(); return false; }`,
        ]
      : []),
    ...(field.pattern === undefined
      ? []
      : [
          `if (!/${field.pattern}/.test(f.${field.key}.value)) { alert('${field.patternMessage}'); return false; }`,
        ]),
  ])
  .map((line) => `        ${line}`)
  .join('\n')
await writeFile(
  'static/legacy/index.html',
  page(
    '旧式填报页（测试页）',
    `    <form name="f" method="post" action="/api/filing/save" onsubmit="return check()">
      <table border="1">
${fields
  .map(
    (field) =>
      `        <tr><td align="right">${field.required ? '<font color="red">*</font>' : ''}${field.label}：</td><td>${legacyControl(field)}</td></tr>`,
  )
  .join('\n')}
      </table>
      <input type="submit" value="提交" />
    </form>
    <script>
      function check() {
        var f = document.forms.f;
${checks}
        return true;
      }
    </script>`,
  ),
)
const nativeControl = (field) => {
  const required = field.required ? ' required' : ''
  switch (field.kind) {
    case 'choice':
      return `<select id="${field.key}" name="${field.key}"${required}><option value="">请选择</option>${options(field)}</select>`
    case 'date':
      return `<input id="${field.key}" name="${field.key}" type="date"${required} />`
    case 'number':
      return `<input id="${field.key}" name="${field.key}" type="number" min="${field.min}" max="${field.max}"${required} />`
    default:
      return `<input id="${field.key}" name="${field.key}"${required}${field.maxLength === undefined ? '' : ` maxlength="${field.maxLength}"`}${field.pattern === undefined ? '' : ` pattern="${field.pattern.slice(1, -1)}" title="${field.patternMessage}"`} />`
  }
}
await writeFile(
  'static/native/index.html',
  page(
    '原生填报页（测试页）',
    `    <form method="post" action="/api/filing/save">
${fields.map((field) => `      <p><label for="${field.key}">${field.label}</label> ${nativeControl(field)}</p>`).join('\n')}
      <button type="submit">提交</button>
    </form>`,
  ),
)
await writeFile(
  'static/login/index.html',
  page(
    '登录（测试页）',
    `    <form id="login">
      <p><label for="user">用户名</label> <input id="user" autocomplete="username" /></p>
      <p><label for="password">密码</label> <input id="password" type="password" autocomplete="current-password" /></p>
      <p><label for="captcha">验证码</label> <input id="captcha" /> <span aria-label="验证码图片">7K3M</span></p>
      <button type="submit">登录</button>
    </form>
    <script>
      document.getElementById('login').addEventListener('submit', function (event) {
        event.preventDefault();
        sessionStorage.setItem('token', 'session-of-this-window');
        location.href = '../element-plus/index.html';
      });
    </script>`,
  ),
)
