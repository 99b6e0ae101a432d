/** Messages between one who brings and one who reads: a bounded wait, then the end, told after what came before it. */

export interface Inbox {
  push(message: string): void
  /** Without an error it ends in silence. `atOnce`: what is still waiting is not read any more. */
  end(error?: unknown, atOnce?: boolean): void
  messages(): AsyncGenerator<string, void, void>
  readonly full: boolean
}

/**
 * @param most messages that may wait before it is full; what is pushed all the same is kept
 * @param onRoom called once half of them are read
 */
export function createInbox(most: number, onRoom: () => void): Inbox {
  const waiting: string[] = []
  let ended: { error: unknown } | null = null
  let wake = () => {}
  return {
    push(message) {
      waiting.push(message)
      wake()
    },
    end(error, atOnce = false) {
      ended ??= { error }
      if (atOnce) waiting.length = 0
      wake()
    },
    async *messages() {
      for (;;) {
        const next = waiting.shift()
        if (next !== undefined) {
          if (waiting.length === most >> 1) onRoom()
          yield next
        } else if (ended) {
          if (ended.error !== undefined) throw ended.error
          return
        } else {
          await new Promise<void>((go) => {
            wake = go
          })
        }
      }
    },
    get full() {
      return waiting.length >= most
    },
  }
}
