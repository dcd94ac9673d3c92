import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
/** The demo is ready in half a second on a quiet machine. */
const READY_MS_MAX = 60_000

/** A demo of its own, in a process of its own, on a free port of loopback. */
export type Demo = { readonly url: string; stop(): Promise<void> }

/** Starts `strowger demo` and waits until it says that it is ready. Throws with what it said when it ends before. */
export async function startDemo(): Promise<Demo> {
  const child = spawn(process.execPath, [MAIN, 'demo', '--port', '0'], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ready = Promise.withResolvers<string>()
  const hear = (text: string) => {
    said += text
    const url = /listens on (http:\/\/\S+)/.exec(said)?.[1]
    if (url !== undefined && /^Ready/m.test(said)) ready.resolve(url)
  }
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  const ended = once(child, 'close')
  void ended.then(() => ready.reject(new Error(`the demo ended before it was ready: ${said}`)))
  const timer = setTimeout(() => {
    ready.reject(new Error(`the demo was not ready in time: ${said}`))
    child.kill('SIGKILL')
  }, READY_MS_MAX)
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  try {
    return { url: await ready.promise, stop }
  } finally {
    clearTimeout(timer)
  }
}

/** A demo that is stopped after `use`. */
export async function withDemo(use: (demo: Demo) => Promise<void>): Promise<void> {
  const demo = await startDemo()
  try {
    await use(demo)
  } finally {
    await demo.stop()
  }
}
