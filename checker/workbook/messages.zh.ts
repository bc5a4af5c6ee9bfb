import type { RemarkCode } from '../artifact.ts'
import type { RefusalCode } from './reading/refusal.ts'

interface Words {
  readonly message: string
  readonly fix: string
}

const copyOut = '请新建一个空白工作簿，把原表全选复制后“选择性粘贴—数值”到新表，另存为 .xlsx 再检查。'

/** Why a file could not be read, and what gets the user on. */
export const refusalWords: Readonly<Record<RefusalCode, Words>> = {
  'file-missing': {
    message: '找不到这个文件，或没有读取权限。',
    fix: '请核对文件位置；文件若正在 Excel/WPS 中打开，请先保存并关闭。',
  },
  'file-empty': {
    message: '文件是空的（0 字节），没有内容可检查。',
    fix: '多半是复制或下载中断：请重新从原处复制一份，能在 Excel/WPS 里打开后再检查。',
  },
  'file-too-large': {
    message: '文件超过 20 MB，不在可检查的范围内。',
    fix: `请删去表内的图片，或按批次拆成几个文件；也可以这样瘦身：${copyOut}`,
  },
  'file-encrypted': {
    message: '文件设有打开密码，无法读取。',
    fix: '请在 Excel 中“文件—信息—保护工作簿—用密码进行加密”里清空密码（WPS：“文件—文档加密—密码加密”里清空），保存后再检查。',
  },
  'file-not-a-table': {
    message: '文件内容不是表格（扩展名可能改错了）。',
    fix: '请用 Excel 或 WPS 打开原来的花名册，“另存为”.xlsx 后再检查。',
  },
  'file-old-xls-html': {
    message: '这是网页文件，里面没有表格，或表格存在别的文件里（整页保存的网页常常如此）。',
    fix: '请用 Excel 或 WPS 打开它，“另存为”类型选“Excel 工作簿（*.xlsx）”，再检查另存后的文件。',
  },
  'file-archive': { message: '这是压缩包，不是工作簿。', fix: '请先解压，再检查里面的表格文件。' },
  'file-document': {
    message: '这是文档（Word、PDF 等），不是工作簿。',
    fix: '请提供花名册的 Excel/WPS 表格；只有文档时，请把表格复制到 Excel 中另存为 .xlsx。',
  },
  'file-picture': {
    message: '这是图片，不是工作簿。',
    fix: '请提供花名册的 Excel/WPS 表格原件，图片里的字无法逐格检查。',
  },
  'file-other-sheet': {
    message: '这是另一种表格格式（.xlsb 或 .ods），不在可读的范围内。',
    fix: '请用 Excel 或 WPS 打开，“另存为”类型选“Excel 工作簿（*.xlsx）”，再检查。',
  },
  'file-damaged': {
    message: '文件已损坏或不完整，无法读取。',
    fix: '请在 Excel 中“文件—打开—打开并修复”（或用 WPS 打开）后另存为 .xlsx；打不开时请重新取一份原件。',
  },
  'file-unsafe': {
    message: '文件的内部结构异常（膨胀比例、行号或声明不合常规），为安全起见未读取。',
    fix: copyOut,
  },
  'file-too-heavy': {
    message: '文件展开后过大或过于复杂，超出了可用的时间或内存，已停止读取。',
    fix: copyOut,
  },
  'file-too-many-rows': {
    message: '有内容的行超过 20 万行，不在可检查的范围内。',
    fix: '请删去多余的行，或按批次拆成几个文件分别检查。',
  },
  'file-no-table': {
    message: '工作簿里没有找到任何内容。',
    fix: '请确认名单填在可见的工作表里并已保存，再检查。',
  },
  'file-cancelled': { message: '检查已取消，文件没有读完。', fix: '需要时请重新提交检查。' },
}

/** How a sheet was read. `{value}` is what was found, `{rows}` how many rows. */
export const remarkWords: Readonly<Record<RemarkCode, Words>> = {
  'sheet-hidden': {
    message: '工作表「{sheet}」是隐藏的（{value} 行），没有检查。',
    fix: '它若也要报送，请取消隐藏后再检查一次；若不报送，可以不管。',
  },
  'rows-hidden': {
    message: '有 {rows} 行被隐藏（或被筛选掉了）；这些行同样检查了，也会随文件报出去。',
    fix: '请取消筛选和隐藏，确认这些行是否应当报送。',
  },
  'columns-hidden': {
    message: '「{column}」一列是隐藏的；它同样检查了，也会随文件报出去。',
    fix: '请取消隐藏，核对内容。',
  },
  'merged-filled': {
    message: '「{column}」有合并单元格，已按首格内容「{value}」理解到 {rows} 行。',
    fix: '系统导入一般不认合并单元格：请取消合并，把内容填到每一行。',
  },
  'formula-no-result': {
    message: '「{column}」是公式，但文件里没有计算结果，读到的是空。',
    fix: '请在 Excel 或 WPS 里打开这个文件，按 F9 重新计算并保存一次，再检查。',
  },
  'cell-error': {
    message: '「{column}」单元格的公式出错（{value}）。',
    fix: '请修正公式引用，或改填实际内容（选中后“选择性粘贴—数值”）。',
  },
  'sheet-unrecognised': {
    message: '工作表「{sheet}」里没有认出名单或申报表，没有检查。',
    fix: '若它应当检查，请每人一行、上面保留一行表头（如 姓名、身份证号），或逐列指定含义后再检查；拿错了文件的，请换成花名册或申报表。',
  },
  'table-empty': {
    message: '工作表「{sheet}」的表头下面没有填人，没有可检查的内容。',
    fix: '请确认填好的是这个文件、已经保存，再检查；暂时不报的空表可以不管。',
  },
  'columns-beyond-limit': {
    message: '工作表「{sheet}」超过 256 列，后面的列没有读取。',
    fix: '请删去右侧多余的列。',
  },
}
