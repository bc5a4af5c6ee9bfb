/** Sums told by the head, held against a wanted sum or against a fee. Part of the catalogue of messages. */
export const sumPhrases = {
  somethingDue: '不是。',
  nothingDue: '是的，',
  shareOf: (share: number) =>
    share === 100 ? '不打折，按标准全额补。' : `打折，按标准的**${String(share)}%**补。`,
  shareDepends: '要看职业类别和评价范围：',
  ifCertified: '以上按都取得证书计；有没取得证书或没过的请告诉我。',
  more: '会多：',
  less: '不会多，反而少：',
  notMore: '不会多：',
  onAverage: (heads: number) => `按${String(heads)}人平均，每人`,
  about: (sum: string) => `约**${sum}**，`,
  wantedSum: '想要的数',
  enough: (sum: string, wanted: string, more: string) => `够：合计${sum}，比${wanted}多**${more}**。`,
  justEnough: (wanted: string) => `刚好够：合计**${wanted}**。`,
  notEnough: (sum: string, wanted: string, less: string) => `不够：合计${sum}，比${wanted}少**${less}**。`,
  besideNamed: (sum: string, named: string, apart: string, less: boolean) =>
    `比${named}${less ? '少' : '多'}**${apart}**：应是${sum}。`,
  asNamed: (named: string) => `不差，正好是**${named}**。`,
  askOurs: '请问这里面你们自己有几个人？',
  theOthers: '其余',
  othersCome: (kind: string, sum: string) => `；其余的人${kind}${sum}`,
  lentHere: (from: string, to: string) =>
    `${from}的规定不适用于${to}；下面只是按${from}的文本算给您参考，不是${to}的数：`,
  inFull: '按都能足额补贴计',
  allSo: '按都是这样计',
  inEachCase: (when: string, sums: string) => `${when === '' ? '' : `${when}的话，`}合计：${sums}。`,
  othersCertified: '其余的人取得证书',
  withoutPassed: '没有证书的人考核合格',
  sameInBoth:
    '同一批人两项补贴能不能都领，文本没有规定，请问当地人社部门；写明的只有各级要防止重复补贴、同一工种同一等级同一年度内不得重复培训。',
  shortOf: (short: number, each: string, wanted: string, needed: number, heads: number) =>
    `还差**${String(short)}人**：每人${each}，要够${wanted}得${String(needed)}人，现在${String(heads)}人。`,
  mostFailing: (failing: number, wanted: string, needed: number, sum: string) =>
    `要够${wanted}，最多**${String(failing)}人**拿不到补贴：至少得有${String(needed)}人按足额补，是${sum}。`,
  shareGiven: '行，文本就是按这个比例。',
  shareRefused: '不行，文本对这些人没有这个比例。',
  noneOfThese: (who: string, heads: number, reason: string) =>
    `${who}${String(heads)}人没有算进去：${reason}。`,
  drawnAtLevel: (count: number) =>
    `领过取证补贴的${String(count)}人没有算进去：同一等级只能享受一次取证补贴。`,
  drawnAlready: (count: number) =>
    `领过失业保险技能提升补贴的${String(count)}人不再享受取证补贴，没有算进去。`,
  ratePut: (right: boolean, when: string, each: string) =>
    `${right ? '是' : '不是'}。${when}，不分等级，每人每年${each}。`,
  atRate: (rate: string, heads: number, needed: number, each: string, wanted: string) =>
    `按${rate}能足额补贴算，要招**${String(heads)}人**：要够${wanted}，至少${String(needed)}人拿到补贴（每人${each}），${String(needed)} ÷ ${rate}，不足整数的进一。`,
  madeUp: (more: number, name: string, each: string, short: string) =>
    `还要**${String(more)}个**${name}：差${short}，${name}每人${each}，按都能足额补贴计。`,
  leftFor: (more: number, name: string, left: string, each: string, over: string) =>
    `**${String(more)}个**${name}：${left}，${name}每人${each}，按都能足额补贴计${over === '' ? '' : `，还余${over}`}。`,
  nothingLeft: (name: string, sum: string, wanted: string, each: string) =>
    `一个${name}也配不了：前面的要${sum}，想要的是${wanted}，剩下的不够每人${each}。`,
  feeHeld: (enough: boolean, sum: string, fee: string, apart: string, each: string) => {
    const side = enough ? '多' : '差'
    const ofHead = each === '' ? '' : `，每人${side}${each}`
    return `${enough ? '够' : '不够'}：补贴合计${sum}，学费${fee}，${side}**${apart}**${ofHead}。`
  },
  feeOpen: (fee: string) => `请问学费${fee}是每人的，还是总共的？请连同数一起再说一遍。`,
  feeMet: (sum: string, fee: string) => `刚好够：补贴合计${sum}，学费${fee}。`,
  setOffUnder: (back: string, net: string) => `，与不合格的追回${back}相抵，净额**${net}**`,
  advanceBack: (sums: string) => `已经预拨过的要追回：${sums}。`,
  advanceBackOpen: (sums: string) => `已经预拨过的要追回：${sums}；文本没有写按哪个，由经办部门认定。`,
} as const
