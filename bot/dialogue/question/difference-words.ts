/** 差多少, 多多少, 哪个高: two cases of one place held against each other. */
export function asksDifference(text: string): boolean {
  return /差(?:了|出)?(?:多少|几|多大|价|额|距)|相差|(?<!最)(?:多|少)(?:出|拿|补|给|领)?(?:多少|几千|几百|几万)(?!人|个|天|年)|(?:哪个|哪种|哪档|哪边|哪头|哪类|谁)(?:的)?(?:补贴|补助|标准)?(?:给|补|拿)?(?:得)?(?:更)?(?:多|高|少|低)/u.test(
    text,
  )
}
