import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { type BrowserServer, chromium, type Page } from 'playwright-core'

import { unpackedChromium } from './chromium.ts'
import { openSinkhole } from './sinkhole.ts'

/** How long a locator, a click or a navigation may take. */
const ACTION_MS_MAX = 15_000
const LAUNCH_MS_MAX = 60_000
/** After so long a browser that was asked to close is killed. */
const CLOSE_MS_MAX = 5_000

/** Quiet, and deaf to all but this machine: everything else goes to the sinkhole, also what a page never asked for. */
function flags(sinkhole: string): string[] {
  return [
    '--no-zygote',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--font-render-hinting=none',
    `--proxy-server=${sinkhole}`,
    // Without the first word the browser would also reach the link-local addresses by itself.
    '--proxy-bypass-list=<-loopback>;localhost;127.0.0.1;[::1]',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  ]
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function end(server: BrowserServer): Promise<void> {
  const { pid } = server.process()
  const closed = server.close().then(() => true)
  if (!(await Promise.race([closed, sleep(CLOSE_MS_MAX, false, { ref: false })]))) await server.kill()
  if (pid !== undefined && isAlive(pid)) throw new Error(`the browser, process ${pid}, has not ended`)
}

async function launch(sinkhole: string, profile: string): Promise<BrowserServer> {
  const { executablePath, environment } = await unpackedChromium()
  return chromium.launchServer({
    executablePath,
    args: flags(sinkhole),
    env: { ...environment, HOME: profile, TMPDIR: profile, TZ: 'UTC' },
    host: '127.0.0.1',
    timeout: LAUNCH_MS_MAX,
  })
}

async function visit<T>(server: BrowserServer, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.connect(server.wsEndpoint())
  const context = await browser.newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', timezoneId: 'UTC' })
  context.setDefaultTimeout(ACTION_MS_MAX)
  const uncaught: Error[] = []
  context.on('weberror', (thrown) => uncaught.push(thrown.error()))
  const result = await use(await context.newPage())
  await browser.close()
  if (uncaught[0] !== undefined) throw new Error(`the page threw: ${uncaught[0].message}`, { cause: uncaught[0] })
  return result
}

/**
 * Opens a page in a real, headless browser and closes the browser after `use`. Throws if a page throws what it does not
 * catch, and if the browser asks for any host but this machine, whether a page asked or the browser by itself.
 */
export async function withBrowser<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'strowger-browser-'))
  const sinkhole = await openSinkhole()
  try {
    const server = await launch(sinkhole.url, profile)
    let result: T
    try {
      result = await visit(server, use)
    } finally {
      await end(server)
    }
    if (sinkhole.requested.length > 0)
      throw new Error(`the browser asked for other machines: ${sinkhole.requested.join(', ')}`)
    return result
  } finally {
    await sinkhole.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
