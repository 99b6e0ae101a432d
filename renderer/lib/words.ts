/** A name at the head of a line: its first letter large, the rest as it is written. */
export const headCase = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

/** A name in the middle of a sentence: small first letter, unless the word is written in capitals. */
export function midSentence(name: string): string {
  return /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}
