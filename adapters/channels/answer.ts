import type { AnswerParts } from './answer-parts.ts'
import { textActivity, type Inbound, type MessageActivity } from './activity/index.ts'
import { downloadable } from './download.ts'
import { checkFiles, type FileRef, type FileUrl } from './files.ts'
import type { TurnOutcome } from './hosts/host.ts'
import { linkTo, paths } from './links.ts'
import { messages } from './messages.zh.ts'
import { asksOwnChecklists, ownChecklists } from './own-checklists.ts'
import { pressed } from './press.ts'
import { remind, remindCommand } from './remind.ts'
import { told } from './told.ts'

/** What a channel brings with a message. */
export interface Delivered {
  /** Files that came along, where the channel hands them over itself. */
  readonly files?: readonly FileRef[]
  readonly fileUrl?: FileUrl
}

/** What the bot does about what happened. The same message again gets the same answer. @throws StoreError */
export async function answer(
  inbound: Inbound,
  parts: AnswerParts,
  delivered: Delivered = {},
): Promise<TurnOutcome> {
  const { happening } = inbound
  if (delivered.files !== undefined && delivered.files.length > 0)
    return checkFiles(inbound, delivered.files, parts, {
      words: happening.kind === 'said',
      ...(delivered.fileUrl === undefined ? {} : { url: delivered.fileUrl }),
    })
  switch (happening.kind) {
    case 'said': {
      const said = await saidTo(happening.text, inbound, parts)
      return { messages: happening.besides ? [...said, textActivity(messages.besides)] : said }
    }
    case 'edited':
      return { messages: await edited(inbound, happening.text, parts) }
    case 'pressed':
      return pressed(inbound, happening, parts)
    case 'files': {
      const files = downloadable(happening.files, parts.fileHosts, parts.thisMachine)
      return files.length > 0
        ? checkFiles(inbound, files, parts, { words: happening.words })
        : { messages: [whereFilesGo(messages.files, inbound, parts)] }
    }
    case 'media':
      return { messages: [whereFilesGo(messages.media, inbound, parts)] }
    case 'nothing':
      return { messages: [textActivity(messages.nothing)] }
    case 'joined':
      return { messages: [textActivity(messages.welcome)] }
    case 'unknown-invoke':
      return { messages: [], invoke: { status: 501 } }
    case 'ignored':
      return { messages: [] }
  }
}

function whereFilesGo(words: string, { channel }: Inbound, { links }: AnswerParts): MessageActivity {
  const page = linkTo(paths.check, channel, links)
  return textActivity(page === undefined ? words : `${words}\n[${messages.openCheck}](${page})`)
}

async function saidTo(
  text: string,
  inbound: Inbound,
  parts: AnswerParts,
): Promise<readonly MessageActivity[]> {
  if (asksHelp(text)) return [textActivity(messages.welcome)]
  if (asksOwnChecklists(text)) return ownChecklists(inbound, parts)
  const command = remindCommand(text, parts.today())
  return [command === undefined ? await say(inbound, text, parts) : await remind(command, inbound, parts)]
}

function asksHelp(text: string): boolean {
  return /^(?:帮助|使用帮助|使用说明|菜单|怎么用|help|\/help)[。！!？?]*$/iu.test(text.trim())
}

/** What was answered stays as it was: an answer to other words than before would contradict the one above it. */
async function edited(
  { owner, conversationId, messageId }: Inbound,
  text: string,
  { store }: AnswerParts,
): Promise<readonly MessageActivity[]> {
  const turn =
    messageId === undefined ? undefined : await store.conversations.turn(owner, conversationId, messageId)
  return turn === undefined || turn.text === text ? [] : [textActivity(messages.edited)]
}

async function say(inbound: Inbound, text: string, parts: AnswerParts): Promise<MessageActivity> {
  const { owner, conversationId, messageId } = inbound
  const said = await parts.conversations.say(owner, { conversationId, begin: true, messageId, text })
  return told(said, inbound, parts)
}
