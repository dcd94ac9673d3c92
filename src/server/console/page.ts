import { randomBytes } from 'node:crypto'

/** A user of the demo, as the sign-in page offers it. */
export type DemoUser = { readonly user: string; readonly password: string; readonly what: string }

const NONCE_BYTES = 18

/**
 * Scripts from files alone; styles from files, and those that scripts write with the nonce of this page. What is framed is
 * a PDF that the page has fetched itself, for which the viewer of Chromium asks as for an object.
 */
function policyOf(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    'frame-src blob:',
    'object-src blob:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function withMeta(html: string, name: string, content: string): string {
  return html.replace(
    `<meta name="${name}" content="" />`,
    () => `<meta name="${name}" content="${escaped(content)}" />`,
  )
}

/** Headers of every page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The page with a nonce of its own, and the headers that go with it. */
export function renderPage(index: string, demoUsers: readonly DemoUser[]) {
  const nonce = randomBytes(NONCE_BYTES).toString('base64')
  const demo = demoUsers.length === 0 ? '' : JSON.stringify(demoUsers)
  return {
    html: withMeta(withMeta(index, 'strowger-nonce', nonce), 'strowger-demo', demo),
    headers: { ...PAGE_HEADERS, 'Cache-Control': 'no-store', 'Content-Security-Policy': policyOf(nonce) },
  }
}

/** Says what is missing when the console was not built. */
export const NOT_BUILT = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Strowger</title>
<h1>The console is not built</h1>
<p>Run <code>npm ci</code> in the folder of the project: it builds the console into <code>console/dist</code>. Then start the
exchange again. The API works without it: see <a href="/docs">its reference</a>.</p></html>
`
