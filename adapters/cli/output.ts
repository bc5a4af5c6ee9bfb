import { styleText } from 'node:util'

/** Where a command prints; a test gives its own. */
export interface Output {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly colour: boolean
}

export const processOutput: Output = {
  out: (text) => {
    process.stdout.write(text)
  },
  err: (text) => {
    process.stderr.write(text)
  },
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
}

type Style = 'bold' | 'dim' | 'cyan' | 'green' | 'yellow' | 'red'

export function paint(output: Output, style: Style, text: string): string {
  return output.colour ? styleText(style, text, { validateStream: false }) : text
}

/** Exit codes of every command. */
export const exitCodes = { ok: 0, problems: 1, usage: 2 } as const

/** Settings that are wrong, each with what to do. */
export function printMistakes(
  output: Output,
  mistakes: readonly { readonly message: string; readonly hint: string }[],
): void {
  const lines = mistakes.map(({ message, hint }) => `- ${message}\n  ${hint}`)
  output.err(`设置有 ${String(mistakes.length)} 处不对，没有启动：\n${lines.join('\n')}\n`)
}
