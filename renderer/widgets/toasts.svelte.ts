/** Short notices of something a person just did. Few: what went wrong is said where it went wrong. */
export interface Toast {
  id: number
  text: string
  href?: string
  tone: 'plain' | 'neg'
}

const SHOWN_MS = 6_000

class Toasts {
  list = $state<Toast[]>([])
  #next = 1

  say(text: string, { href, tone = 'plain' }: { href?: string; tone?: Toast['tone'] } = {}): void {
    const toast: Toast = { id: this.#next++, text, href, tone }
    this.list.push(toast)
    setTimeout(() => (this.list = this.list.filter(({ id }) => id !== toast.id)), SHOWN_MS)
  }
}

export const toasts = new Toasts()
