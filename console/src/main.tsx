import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './shell/theme/console.css'

import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { queries } from './api/queries.ts'
import { nonce } from './shell/nonce.ts'
import { Start } from './shell/start.tsx'
import { cssVariables, theme } from './shell/theme/theme.ts'

const place = document.querySelector('#console')
if (place === null) throw new Error('the page has no place for the console')

createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <Notifications position="bottom-right" />
        <Start />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
