/** The thread that runs `tasks.ts`: one request in, one answer out, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { asAppError } from '../contract/errors.ts'
import { createTasks, type TaskSettings } from './tasks.ts'

const tasks = createTasks(workerData as TaskSettings)

interface Errand {
  id: number
  name: keyof typeof tasks
  input: never
}

async function work({ id, name, input }: Errand): Promise<void> {
  try {
    parentPort!.postMessage({ id, output: await tasks[name](input) })
  } catch (thrown) {
    parentPort!.postMessage({ id, error: asAppError(thrown).toWire() })
  }
}

let last = Promise.resolve()
parentPort!.on('message', (errand: Errand) => (last = last.then(() => work(errand))))
