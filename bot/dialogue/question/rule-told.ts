/**
 * 同一个培训可以从两个部门各领一份: a rule said to be so, of nobody in particular, by a user who has asked and told nothing yet, wants to
 * know whether it holds. Undefined for what is told of the user's own; where it tells a fact a rule may use, only what is plainly a rule.
 */
export function ruleTold(text: string, tellsFacts: boolean): string | undefined {
  if (own.test(text) || wishes.test(text) || !(tellsFacts ? surely : rules).test(text)) return undefined
  return `${text.replace(/[，。！\s]+$/u, '')}，对吗`
}

const own = /我|咱|俺|本人|本公司|本单位|这边|老板|领导|刚|昨天|今天|[0-9]+月[0-9]+[日号]/u
const wishes = /想|打算|准备|计划|希望|考虑|帮/u
const rules =
  /可以|不(?:能|许|准|得|用|必|管|属于|算|了)|必须|只(?:能|给|认|要|有)|一律|统一|全(?:按|由|部|都)|就(?:够|行|成|没有?|取消)|没人|都(?:是|要|得|能|算|不)|[由得须]|取消|(?:合格|改|替|停|包|换)了|各领|重复|没(?:变|说)/u
const surely = /必须|只(?:能|给|认)|一律|统一领|取消|就(?:够|行|合格|可以)|还由|不(?:能|许|准)(?!来|去|干)/u
