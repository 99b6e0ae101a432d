/**
 * What a source files a post under (`Lĩnh vực`, `service_name`, a section of a paper) as evidence for a domain. A resident
 * or an operator chose it, so it is strong for a report; a paper's sections are broader, so they only tip the scales.
 */
import type { Domain } from '../../contract/taxonomy.ts'
import type { StagePost } from '../stage.ts'
import { fold } from '../text/fold.ts'

/** Field names as portals and papers write them, folded; the first row that fits a category decides. */
const FIELDS: readonly (readonly [Domain, RegExp])[] = [
  ['flooding', /\b(ngap|thoat nuoc|trieu cuong|drain|flood|sewer)/],
  ['agriculture', /\b(nong nghiep|nong thon|chan nuoi|agricultur)/],
  ['health', /\b(y te|suc khoe|thuc pham|health|food)/],
  ['education', /\b(giao duc|truong hoc|dao tao|education|school)/],
  ['utilities', /\b(dien nuoc|dien luc|cap nuoc|cap dien|nuoc sach|utilit)/],
  ['digital', /\b(vien thong|internet|dich vu so|chuyen doi so|cong nghe thong tin|telecom)/],
  ['environment', /\b(moi truong|rac|tieng on|ve sinh|environment|garbage|waste|noise|sanitation)/],
  ['urban', /\b(trat tu do thi|cay xanh|chieu sang|via he|my quan|street ?light|tree|sidewalk)/],
  ['logistics', /\b(van tai|giao nhan|kho bai|logistic|cang bien)/],
  ['traffic', /\b(giao thong|cau duong|traffic|road|pothole|parking)/],
  ['land', /\b(nha dat|dat dai|xay dung|quy hoach|building|land)/],
  ['security', /\b(an ninh|trat tu xa hoi|phong chay|police|fire|safety)/],
  ['justice', /\b(ho tich|tu phap|toa an|justice|court)/],
  ['administration', /\b(hanh chinh|mot cua|can bo|cong vu|administrati)/],
  ['welfare', /\b(lao dong|an sinh|bao hiem xa hoi|welfare|labou?r)/],
  ['budget', /\b(dau tu cong|ngan sach|budget)/],
  ['economy', /\b(kinh te|gia ca|thi truong|thuong mai|thue|econom|market)/],
  ['culture', /\b(van hoa|the thao|du lich|cultur|sport|tourism)/],
]
const REPORT_WEIGHT = 8
const SECTION_WEIGHT = 1.5
const MOST = 4

/** The domains that a post's categories speak for, each with its weight and the category as told. */
export function categoryEvidence(
  post: Pick<StagePost, 'kind' | 'categories'>,
): { domain: Domain; weight: number; words: string }[] {
  if (post.kind === 'post' || post.kind === 'comment') return []
  const weight = post.kind === 'report' ? REPORT_WEIGHT : SECTION_WEIGHT
  return post.categories.slice(0, MOST).flatMap((category) => {
    const name = fold(category.slice(0, 100)).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    const field = FIELDS.find(([, pattern]) => pattern.test(name))
    return field ? [{ domain: field[0], weight, words: category }] : []
  })
}
