import type { ConversationState } from '../state.ts'
import { isElliptic } from './elliptic.ts'
import { ownMoney } from './money-topics.ts'

/** 一个月多少, after the allowance of a mentor, or 师傅一人多少: of that, and no length of training or headcount. */
export function asksOfOwnMoney({ topics }: ConversationState, text: string): boolean {
  return (topics.some((topic) => ownMoney.has(topic)) && isElliptic(text)) || asksMentorPay(text)
}

/** 师傅有钱没，一人多少; 导师能拿多少: what who teaches them is paid, whoever was counted before. */
export function asksMentorPay(text: string): boolean {
  return mentorPay.test(text)
}

const mentorPay = new RegExp(
  '^(?:那|那么|要是|，|对了|还有|另外)*(?:我们|企业|公司|厂里?|这些|那些|那个|这个)?(?:的)?(?:带徒弟?|带教|带班)?(?:的)?(?:企业导师|导师|师傅|带教老师)(?:们)?(?:那边|这边|那头|自己|本人|呢)*，?' +
    '(?:(?:有没有|有|给不给|给|发|补|能不能|能|可以|会)+(?:拿|领|得|到|补|发)*(?:点|些|什么|个)?(?:钱|补贴|报酬|好处)(?:拿|领|发|给)?(?:吗|么|不|没|没有)?' +
    '|(?:能|可以|会|该|每月|每年|一个月|一年|一个人|一人|每人|每个|拿|领|给|发|补|得)+(?:多少|几)(?:钱|元|块)?)' +
    '(?:，[^，。？！徒]{0,8}(?:多少|几)(?:钱|元|块)?)?[呢啊？。！]*$',
  'u',
)
