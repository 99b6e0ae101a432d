/** Calls the tasks of `tasks.ts` in a worker thread, so that the desk answers while ten thousand posts are read. */
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorCode } from '../contract/errors.ts'
import type { WireError } from '../contract/model.ts'
import type { Tasks, TaskSettings } from './tasks.ts'

export type Analyst = {
  [Name in keyof Tasks]: (input: Parameters<Tasks[Name]>[0]) => Promise<Awaited<ReturnType<Tasks[Name]>>>
} & { close(): Promise<void> }

interface Answer {
  id: number
  output?: unknown
  error?: WireError
}

/** The worker starts with the first call and lives until `close`. A worker that dies fails what it was asked. */
export function createAnalyst(settings: TaskSettings): Analyst {
  const waiting = new Map<number, { resolve: (output: never) => void; reject: (error: Error) => void }>()
  let worker: Worker | null = null
  let lastId = 0

  function start(): Worker {
    const started = newWorker(settings)
    started.on('message', ({ id, output, error }: Answer) => {
      const caller = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (error) caller?.reject(new AppError(error.code as ErrorCode, error.params))
      else caller?.resolve(output as never)
    })
    const fail = (cause: unknown) => {
      if (worker === started) worker = null
      for (const caller of waiting.values())
        caller.reject(new AppError('INTERNAL', { message: String(cause) }, { cause }))
      waiting.clear()
    }
    started.on('error', fail)
    started.on('exit', (code) => fail(`the analysis thread ended (${code})`))
    started.unref()
    return started
  }

  const ask =
    (name: keyof Tasks) =>
    (input: unknown): Promise<never> =>
      new Promise((resolve, reject) => {
        worker ??= start()
        // It keeps the process alive while it is asked something, and only then.
        worker.ref()
        const id = ++lastId
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, name, input })
      })

  return {
    read: ask('read'),
    preview: ask('preview'),
    understand: ask('understand'),
    cluster: ask('cluster'),
    clocks: ask('clocks'),
    close: async () => {
      await worker?.terminate()
      worker = null
    },
  }
}

/** Compiled, the thread runs the file beside this one; from source, tsx must first be told inside the thread. */
function newWorker(workerData: TaskSettings): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./worker.js', import.meta.url), { workerData })
  const script = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})))`
  return new Worker(script, { eval: true, workerData, execArgv: [] })
}
