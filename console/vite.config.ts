import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the exchange listens while somebody works on the console with `npx vite console`. */
const EXCHANGE = 'http://127.0.0.1:8470'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Nothing is written into the page itself: its policy allows scripts and styles from files alone.
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 700 },
  server: { proxy: { '/v1': EXCHANGE, '/docs': EXCHANGE } },
})
