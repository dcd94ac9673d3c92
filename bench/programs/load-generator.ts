/** Asks a server as much as it can take, from a process of its own, and prints what it found. */
import { generateLoad, type LoadOrders } from '../http/generate-load.ts'
import { readOrders } from './orders.ts'

console.log(JSON.stringify(await generateLoad(readOrders() as LoadOrders)))
