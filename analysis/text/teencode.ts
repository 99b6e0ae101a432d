/**
 * Chat spellings → the words they stand for, accented. Only spellings with one usual reading are listed: `dk` (điều
 * kiện, đăng ký, được) or `hs` (học sinh, hồ sơ) are left to the reader.
 */
const SPELLINGS: Record<string, string> = {
  không: 'ko k kh khg kg hok hk hong hông hem khum kô hổng hog khong0',
  được: 'đc dc đx đuọc đựơc',
  'mọi người': 'mn mng mngười',
  người: 'ng ngừi ngườ',
  'người ta': 'ngta',
  với: 'vs zới',
  'như thế nào': 'ntn',
  gì: 'j gj jì',
  vậy: 'z zậy zị dzậy v',
  vô: 'zô dzô',
  vui: 'zui',
  cũng: 'cx cg cũg',
  trước: 'trc trk',
  giờ: 'h',
  'bây giờ': 'bjo bgio bh bâyh',
  làm: 'lm',
  nhiều: 'nhìu nhju nhìu',
  quá: 'wá qá wa quáa',
  rồi: 'r rùi ròi oy ùi',
  biết: 'bít bik bjt',
  thích: 'thik thít',
  yêu: 'iu',
  nước: 'nc',
  đường: 'đg',
  'công ty': 'cty',
  'bệnh viện': 'bv',
  'giao thông': 'gthong',
  'khu vực': 'kv',
  nhưng: 'nhg nhưg nhưq',
  'số điện thoại': 'sđt sdt',
  luôn: 'lun luôg',
  'vãi chưởng': 'vcl vl vkl',
  'phường xã': 'px',
}

const WORDS = new Map<string, readonly string[]>(
  Object.entries(SPELLINGS).flatMap(([words, spellings]) =>
    spellings.split(' ').map((spelling): [string, string[]] => [spelling, words.split(' ')]),
  ),
)

/** The words a lower-case chat spelling stands for, or undefined where it is no known one. */
export function expandTeencode(spelling: string): readonly string[] | undefined {
  return WORDS.get(spelling)
}
