/** Which names of a page will still mean the same thing next month. */

/** Tags that say what they hold. */
const TELLING = new Set(
  (
    'h1 h2 h3 h4 h5 h6 time article main section header footer ' +
    'li tr dl dt dd blockquote figure figcaption summary table'
  ).split(' '),
)
export const isTelling = (tag: string): boolean => TELLING.has(tag) || tag.includes('-')

/** What an element is at the moment, or where it stands in a row: not what it is. */
const PASSING =
  /^(?:active|selected|current|open|closed|first|last|odd|even|new|hot|hover|focus|visible|hidden|show|lazy|loaded|sticky|clearfix|fl|fr|left|right|center|no-?\w{2,4})$|^(?:is|has|js|ng|v|wow|aos|animate|order)-/i
/** Names of looks and grids: true of many things. */
const LOOKS =
  /^(?:col|row|grid|flex|container|wrap|wrapper|inner|box|text|font|bg|border|rounded|shadow|w|h|m|p|mt|mb|ml|mr|mx|my|pt|pb|pl|pr|px|py|gap|d|float|width|height)(?:[-_]|$)/i

/** Made by a build: a hash, a long number, letters and digits by turns, capitals in the midst of noise. */
function isMade(name: string): boolean {
  if (/\d{3}/.test(name) || name.length > 40) return true
  if (/^(?:css|sc|jsx|emotion|svelte|_)-?[\w-]*$/.test(name) && /\d|[a-z][A-Z]|^_/.test(name)) return true
  return name
    .split(/[-_]+/)
    .some((part) => (part.match(/[a-z]\d|\d[a-z]/gi)?.length ?? 0) > 1 || isNoise(part))
}

/** `bdVaJa`, `hKxPqZ`: small and capital letters without the shape of words. */
function isNoise(part: string): boolean {
  const turns = part.match(/[a-z][A-Z]/g)?.length ?? 0
  return part.length >= 5 && turns >= 2 && part.length / (turns + 1) < 3
}

/** Classes by how much they tell, the most telling first. */
export function classesOf(element: Element): string[] {
  const names = [...element.classList].filter(
    (name) => !PASSING.test(name) && !isMade(name) && !/[:[\]/!@]/.test(name),
  )
  return [...names.filter((name) => !LOOKS.test(name)), ...names.filter((name) => LOOKS.test(name))]
}
