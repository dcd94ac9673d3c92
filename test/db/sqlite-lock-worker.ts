import { DatabaseSync } from 'node:sqlite'

// Holds SQLite's write lock until it is told to let go.
const { path } = JSON.parse(process.argv[2] ?? '') as { path: string }
const file = new DatabaseSync(path)
file.exec('begin immediate')
file.exec(`insert into account (id, name, role, hold_limit, created_at) values ('acc_lock', 'Lock', 'customer', 0, 0)`)
process.stdin.once('data', () => {
  file.exec('commit')
  process.stdout.write('released\n')
  file.close()
  process.stdin.destroy()
})
process.stdout.write('locked\n')
