import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ReplyBody } from '../../http/contract/index.ts'
import { calculationUrl } from '../api/index.ts'
import { useMessages } from '../messages/index.ts'
import { useAnnounce } from '../ui/index.ts'
import styles from './answer-actions.module.css'

/** Copy, why, export: what an answer can be used for. */
export function AnswerActions({
  reply,
  conversationId,
  traceId,
  explained,
  onExplain,
}: {
  readonly reply: ReplyBody
  readonly conversationId: string
  readonly traceId: string
  readonly explained: boolean
  readonly onExplain: () => void
}) {
  const { answer } = useMessages()
  return (
    <div className={`${styles.actions ?? ''} no-print`}>
      <CopyButton text={plainText(reply.text)} />
      {reply.trace.length > 0 && (
        <Button
          size="small"
          appearance="subtle"
          icon={<QuestionCircleRegular />}
          aria-expanded={explained}
          aria-controls={explained ? traceId : undefined}
          onClick={onExplain}
        >
          {answer.why}
        </Button>
      )}
      {reply.amounts.length > 0 && <ExportMenu conversationId={conversationId} />}
    </div>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { answer, common } = useMessages()
  const announce = useAnnounce()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      announce(common.copied)
      setTimeout(() => {
        setCopied(false)
      }, 2000)
    } catch {
      announce(common.copyFailed)
    }
  }
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => {
        void copy()
      }}
    >
      {copied ? common.copied : answer.copy}
    </Button>
  )
}

function ExportMenu({ conversationId }: { readonly conversationId: string }) {
  const { answer } = useMessages()
  const navigate = useNavigate()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ArrowDownloadRegular />}>
          {answer.export}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<TableRegular />}
            onClick={() => {
              download(calculationUrl(conversationId, 'xlsx'))
            }}
          >
            {answer.exportExcel}
          </MenuItem>
          <MenuItem
            icon={<PrintRegular />}
            onClick={() => {
              void navigate(`/ask/${conversationId}/calculation`)
            }}
          >
            {answer.exportPrint}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

/** Lets the browser fetch a file; its name comes from the server. */
function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}

/** The answer for pasting into a letter or a chat: without Markdown marks. */
function plainText(markdown: string): string {
  return markdown.replaceAll('**', '').replace(/^> ?/gmu, '')
}
