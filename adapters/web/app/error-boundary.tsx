import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { MessagesContext, type Messages } from '../messages/index.ts'
import styles from './not-found.module.css'

interface Props {
  readonly children: ReactNode
}

/** The last net: a page that broke says so and offers a reload. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  static override contextType = MessagesContext
  declare context: Messages

  override state = { broken: false }

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    const { common } = this.context
    return (
      <main className={styles.body} role="alert">
        <h1>{common.brokenTitle}</h1>
        <p>{common.brokenBody}</p>
        <Button
          appearance="primary"
          onClick={() => {
            location.reload()
          }}
        >
          {common.reload}
        </Button>
      </main>
    )
  }
}
