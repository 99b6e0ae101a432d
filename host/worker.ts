/** The thread that runs `tasks.ts`: one request in, one answer out, in order. */
import { parentPort, workerData } from 'node:worker_threads'
import { asAppError } from '../contract/errors.ts'
import { createTasks, type TaskSettings } from './tasks.ts'

const tasks = createTasks(workerData as TaskSettings)

parentPort!.on('message', ({ id, name, input }: { id: number; name: keyof typeof tasks; input: never }) => {
  try {
    parentPort!.postMessage({ id, output: tasks[name](input) })
  } catch (thrown) {
    parentPort!.postMessage({ id, error: asAppError(thrown).toWire() })
  }
})
