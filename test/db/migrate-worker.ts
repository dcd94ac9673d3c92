import { type DatabaseConfig, openDatabase } from '#db/open.ts'

// Waits until it is told to go, so that several of these open the same empty store at the same moment.
const config = JSON.parse(process.argv[2] ?? '') as DatabaseConfig
process.stdin.once('data', () => {
  void openDatabase(config)
    .then((database) => database.close())
    .then(() => process.stdout.write('opened\n'))
    .finally(() => process.stdin.destroy())
})
process.stdout.write('ready\n')
