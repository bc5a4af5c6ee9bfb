/** The longest turn a user may send, in UTF-16 code units. */
export const turnLimit = 10_000

export interface TurnProblem {
  readonly code: 'empty' | 'too-long' | 'control-characters'
  readonly message: string
}

/** Why a turn cannot be taken, or undefined; the message goes on from what it is about (问题…, 这句话…). */
export function turnProblem(turn: string): TurnProblem | undefined {
  if (turn.trim() === '') return { code: 'empty', message: '是空的；请写上问题' }
  if (turn.length > turnLimit)
    return {
      code: 'too-long',
      message: `有 ${String(turn.length)} 个字符，上限 ${String(turnLimit)}；请只写问题，材料另附`,
    }
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u.test(turn))
    return { code: 'control-characters', message: '含控制字符，可能是二进制内容；请只发文字' }
  return undefined
}
