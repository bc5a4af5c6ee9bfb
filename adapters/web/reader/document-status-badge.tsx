import { Badge } from '@fluentui/react-components'
import type { DocumentStatus } from '../../http/contract/index.ts'
import { useMessages } from '../messages/index.ts'

/** Whether a document stands, and if not, since when and by what. */
export function DocumentStatusBadge({ status }: { readonly status: DocumentStatus }) {
  const { status: words } = useMessages()
  switch (status.kind) {
    case 'in-force':
      return (
        <Badge appearance="tint" color="success">
          {words.inForce}
        </Badge>
      )
    case 'repealed':
      return (
        <Badge appearance="tint" color="warning">
          {words.repealed}
        </Badge>
      )
    case 'repealed-unpublished':
      return (
        <Badge appearance="tint" color="warning">
          {words.unpublished(status.published ?? '')}
        </Badge>
      )
  }
}
