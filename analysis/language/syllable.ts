/** The shape of a Vietnamese syllable, without diacritics: initial consonant and rime (the closed list of the language). */
const ONSETS = 'ngh ng nh ch gh gi kh ph th tr qu b c d g h k l m n p r s t v x'.split(' ')
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot u ua uan uang uat uau uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu y yem yen yet yeu'

const SHAPE = new RegExp(`^(?:${ONSETS.join('|')})?(?:${RIMES.split(' ').join('|')})$`)

/** Whether a folded word could be a Vietnamese syllable. */
export function isSyllable(folded: string): boolean {
  if (folded.length > 7) return false
  let shaped = known.get(folded)
  if (shaped === undefined) {
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(folded, (shaped = SHAPE.test(folded)))
  }
  return shaped
}

const MOST_KNOWN = 20_000
const known = new Map<string, boolean>()
