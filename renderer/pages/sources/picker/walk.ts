/** From text to text through a page by keys. Pure over the DOM. */

/** The next element (by document order, `way` 1 or -1) that holds text of its own; null at the end. */
export function nextText(root: Element, from: Element | undefined, way: 1 | -1): Element | null {
  const elements = [...root.querySelectorAll('*')]
  const start = from ? elements.indexOf(from) : way === 1 ? -1 : elements.length
  for (let i = start + way; i >= 0 && i < elements.length; i += way) {
    const element = elements[i]
    if (element && hasOwnText(element)) return element
  }
  return null
}

const TEXT_NODE = 3
const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === TEXT_NODE && (node.textContent ?? '').trim() !== '',
  )
