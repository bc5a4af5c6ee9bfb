/** 21个上了班, 几个找着活: of people trained for work, that so many found it (就业). */
export function foundWork(text: string): string {
  return text.replace(found, '就业$<done>')
}

const found =
  /(?:找(?:到|着|了)了?(?:个|份)?(?:工作|活儿?干?|事做|班上|饭碗)|(?<!在)(?:上|到)了?[班岗](?!族|证|前|时|期间|就业|培训|的[地日])|入了?职(?!培训|前)|(?<!没)有了?(?:工作|活儿?干|班上|着落)|被?(?:单位|企业|公司|厂里)?(?:录用|聘用))(?<done>了?)/gu
