import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useMessages } from '../messages/index.ts'

/** Asks before what cannot be undone. */
export function ConfirmDialog({
  open,
  title,
  body,
  action,
  onConfirm,
  onCancel,
}: {
  readonly open: boolean
  readonly title: string
  readonly body: string
  readonly action: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}) {
  const { common } = useMessages()
  return (
    <Dialog
      open={open}
      onOpenChange={(_, { open: stay }) => {
        if (!stay) onCancel()
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {action}
            </Button>
            <Button onClick={onCancel}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
