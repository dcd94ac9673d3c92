#!/usr/bin/env node
import { runCli } from './cli/index.ts'
import { environment } from './config.ts'

process.exitCode = await runCli(process.argv.slice(2), environment, {
  stdout: process.stdout,
  stderr: process.stderr,
  isTerminal: process.stderr.isTTY,
})
