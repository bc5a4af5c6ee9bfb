import { FluentProvider } from '@fluentui/react-components'
import { lazy } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { AskRoom } from '../ask/index.ts'
import { PreferencesProvider, themes, usePreferences } from '../preferences/index.ts'
import { RemindersProvider } from '../reminders/index.ts'
import { LiveProvider } from '../ui/index.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'
import { TeamsFrame } from './teams-frame.tsx'

const LibraryRoom = lazy(async () => ({ default: (await import('../library/index.ts')).LibraryRoom }))
const DocumentPage = lazy(async () => ({ default: (await import('../library/index.ts')).DocumentPage }))
const CalculationPage = lazy(async () => ({
  default: (await import('../calculation/index.ts')).CalculationPage,
}))
const PrepareRoom = lazy(async () => ({ default: (await import('../prepare/index.ts')).PrepareRoom }))
const CheckRoom = lazy(async () => ({ default: (await import('../check/index.ts')).CheckRoom }))

export function App() {
  return (
    <PreferencesProvider>
      <Themed />
    </PreferencesProvider>
  )
}

function Themed() {
  const { theme } = usePreferences()
  return (
    <FluentProvider theme={themes[theme]} className="app">
      <ErrorBoundary>
        <LiveProvider>
          <BrowserRouter>
            <TeamsFrame />
            <RemindersProvider>
              <Routes>
                <Route element={<Shell />}>
                  <Route index element={<Navigate to="/ask" replace />} />
                  <Route path="ask/:conversationId?" element={<AskRoom />} />
                  <Route path="ask/:conversationId/calculation" element={<CalculationPage />} />
                  <Route path="prepare" element={<PrepareRoom />} />
                  <Route path="check" element={<CheckRoom />} />
                  <Route path="library" element={<LibraryRoom />} />
                  <Route path="library/:documentId" element={<DocumentPage />} />
                  <Route path="*" element={<NotFound />} />
                </Route>
              </Routes>
            </RemindersProvider>
          </BrowserRouter>
        </LiveProvider>
      </ErrorBoundary>
    </FluentProvider>
  )
}
