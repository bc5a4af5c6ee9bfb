/** Whether what is put forward is less, later, elsewhere, otherwise than required (只发八成, 口头说好, 用自己印的). */
export function departs(question: string): boolean {
  return words.test(question)
}

const words =
  /[只光仅少低免晚拖]|省(?=了|掉|得|略|去|点|几|一|不(?!里))|自己[印编写刻定]|自[编印]|目录(?:以)?外|不在目录|代替|替代|口头|外地|异地|以后再|再说|凑合|随便|[一二三四五六七八九半]成|[一二三四五六七八九]折|盗版|复印的|混着|打包|糊弄|手写|微信|电话/u
