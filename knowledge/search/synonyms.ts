/** What people say, and the words notices use for it. General HR vocabulary; grows by entries, not by questions. */
export interface Synonym {
  readonly said: RegExp
  readonly written: string
}

export const SYNONYMS: readonly Synonym[] = [
  // money
  { said: /多少钱|补多少|给多少|领多少|补几|补贴金额/u, written: '补贴标准 给予 元' },
  { said: /补助|补贴|补钱/u, written: '补贴 补助' },
  { said: /打几?折|[几\d]折/u, written: '按标准的 补贴标准的 全额' },
  { said: /上限|封顶|最多能/u, written: '最高 不超过' },
  { said: /最多|顶多|至多/u, written: '不超过 最高' },
  { said: /最少|至少|起码|最低/u, written: '不少于 不低于' },
  { said: /预支|先给|提前给|第一笔|首笔|头款/u, written: '预拨 预先 预支 拨付' },
  { said: /到账|打款|发下来|拨款/u, written: '拨付 发放' },
  { said: /退|追回|要回/u, written: '追回 退回' },
  { said: /骗补|骗钱|套钱|造假|弄虚作假/u, written: '骗取 套取 弄虚作假 追回 违规' },
  { said: /谁出钱|谁掏|谁付|报销/u, written: '承担 列支 支付' },
  // people
  { said: /师傅|带教|带徒弟/u, written: '导师 师带徒 带徒' },
  { said: /徒弟|学徒工/u, written: '学徒' },
  { said: /老师|教师/u, written: '教师 导师 师资' },
  { said: /员工|职员|工人/u, written: '职工 人员' },
  { said: /老员工|入职/u, written: '新入职 新招用 在岗' },
  { said: /应届生|大学生|毕业生/u, written: '应届 毕业生' },
  { said: /派遣/u, written: '劳务派遣' },
  { said: /离职|辞职|走人|跳槽/u, written: '离职' },
  { said: /什么人|哪些人|谁能|谁可以|对象/u, written: '培养对象 培训对象' },
  { said: /工资|薪水|薪资/u, written: '工资' },
  // bodies
  { said: /小企业|小公司|小厂|小微/u, written: '中小微企业' },
  { said: /子公司|分公司|集团/u, written: '集团 成员公司 集团总部' },
  { said: /培训学校|学校|院校|培训班/u, written: '培训机构 院校 职业院校' },
  { said: /人社局|人社/u, written: '人力资源社会保障 人社' },
  { said: /归谁管|归.{1,4}管|谁负责/u, written: '负责 组织实施' },
  // training
  { said: /网课|线上课|网上学|在线/u, written: '线上 线上课时' },
  { said: /课时|学时/u, written: '课时 学时' },
  { said: /怎么分配|怎么安排|分配比例/u, written: '比例 设置' },
  { said: /几年|多长时间|学多久|培养多久/u, written: '培养期限 培训期限 年' },
  { said: /凑不够|人太少|人数少|人不够/u, written: '人员较少 人数较少 联合 组班' },
  { said: /教材|课本/u, written: '教材' },
  // certificates
  { said: /没拿到证|没考到|没取得|没有证|没证/u, written: '未取得 取得 证书' },
  { said: /拿证|考证|考到|拿到证|有证|证书/u, written: '取得 证书' },
  { said: /不合格|没通过|没考过|挂科/u, written: '不合格 考核' },
  { said: /考试|考核|评价|鉴定/u, written: '考核 评价 鉴定' },
  { said: /没有.{0,6}评价|没.{0,6}等级评价|不在目录/u, written: '尚未开展 尚未纳入' },
  { said: /工种|岗位|职业/u, written: '职业 工种' },
  // procedure
  { said: /材料|资料|证明|手续/u, written: '材料 提供 以下材料' },
  { said: /申报|申请|报名/u, written: '申请 申报' },
  { said: /申领|领取|能拿|领补贴|能领/u, written: '申领 给予' },
  { said: /再领|重复领|两头领/u, written: '不再享受 重复 不得' },
  { said: /验收|结业|结束/u, written: '结班 验收 完成' },
  { said: /怎么填|如何填|填什么/u, written: '填写 一栏' },
  { said: /条件|资格|要求/u, written: '条件 应具备 具有 应' },
  { said: /有效|作废|废止|过期|失效/u, written: '废止 执行' },
  { said: /多久报|多久一次|几次/u, written: '每季度 每年 每半年 定期' },
  { said: /社保|五险|保险/u, written: '社保 社会保险 缴纳' },
  { said: /后果|处罚|怎么罚/u, written: '追回 查处 整改' },
  { said: /哪一年|现在还/u, written: '年起' },
]
