import { Component, type ReactNode } from 'react'
import { t } from '../text/i18n.ts'
import { Button } from '../ui/button.tsx'
import { MessagePage } from './message-page.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly error: Error | undefined }

/** What is left when a page throws: a message that says nothing is lost, and the way back. Only a class can catch. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <MessagePage
        title={t('app.failedTitle')}
        action={
          <Button kind='primary' size='large' onPress={() => location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        <p>{t('app.failedText')}</p>
        <pre>{error.message}</pre>
      </MessagePage>
    )
  }
}
