/**
 * Personal data out of the text before anything is stored: telephone numbers, papers, bank accounts, plates, e-mail and
 * the home address of a person. Short public numbers (113, 1022, 1900…), money and dates stay, and so does a house number
 * that only tells where the defect is.
 *
 * Formats: mobile 03/05/07/08/09 + 8 digits and landline 02 + 9 digits (numbering plan of 2018), citizen card 12 digits with
 * a leading 0 (Circular 59/2021/TT-BCA), identity card 9 digits, plates `59-X1 234.56` (Circular 24/2023/TT-BCA).
 * Every quantifier is bounded, so the work is linear in the text.
 */
import type { MaskKind } from '../../contract/model.ts'
import { maskHomeAddress } from './home-address.ts'

export const MASK_TOKENS: Record<MaskKind, string> = {
  phone: '⟨số điện thoại⟩',
  idNumber: '⟨số giấy tờ⟩',
  account: '⟨số tài khoản⟩',
  plate: '⟨biển số xe⟩',
  email: '⟨thư điện tử⟩',
  homeAddress: '⟨địa chỉ nhà⟩',
}

export interface Masked {
  text: string
  masked: Partial<Record<MaskKind, number>>
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
/** Twelve digits that begin like a citizen card. */
const CITIZEN_CARD = /(?<!\d)0\d{2}[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}(?!\d)/g
const PAPER_WITH_WORD =
  /((?<![\p{L}])(?:cccd|cmnd|cmt|cmtnd|căn cước|can cuoc|chứng minh|chung minh|định danh|dinh danh|hộ chiếu|ho chieu|passport)(?![\p{L}])[^\d\n⟨⟩]{0,30}?)((?<![\p{L}\d])[a-z]?\d(?:[ .]?\d){6,11}(?!\d))/giu
const ACCOUNT_WITH_WORD =
  /((?<![\p{L}])(?:stk|số tài khoản|so tai khoan|tài khoản|tai khoan|số tk|so tk|account|vietcombank|vcb|techcombank|tcb|bidv|agribank|vietinbank|sacombank|tpbank|vpbank|mb ?bank|acb|hdbank)(?![\p{L}])[^\d\n⟨⟩]{0,30}?)((?<!\d)\d(?:[ .-]?\d){5,18}(?!\d))/giu
const MOBILE = /(?<!\d)(?:\+?84[ .-]?|0)[35789](?:[ .-]?\d){8}(?!\d)/g
const LANDLINE = /(?<!\d)(?:\+?84[ .-]?|\(?0)2\d{1,2}\)?(?:[ .-]?\d){7,8}(?!\d)/g
const PLATE =
  /(?<![\p{L}\d])[1-9]\d ?-? ?[A-HK-NPSTUVXYZ][A-Z\d]?(?:[ .-]{0,3}\d{3}\.\d{2}|[ .-]{0,3}\d{5})(?![\p{L}\d])/gu
const PLATE_WITH_WORD =
  /((?<![\p{L}])(?:biển số|bien so|biển kiểm soát|bien kiem soat|bks|bsx|bs|biển|plate)(?![\p{L}])[^\d\n⟨⟩]{0,15}?)([1-9]\d ?-? ?[a-z][a-z\d]?[ .-]{0,3}\d{3}\.?\d{1,2})(?![\p{L}\d])/giu

const MONEY_AFTER = /^ ?(?:đ|đồng|dong|vnd|vnđ|k|tr|triệu|trieu|ngàn|nghìn|tỷ|tỉ|usd|%)(?!\p{L})/iu
const MONEY_WORD = /trừ|nạp|rút|số tiền|bị mất|tru |nap |rut |so tien|bi mat|còn|dư/iu
const DATE = /^\d{1,2}[ .-]\d{1,2}[ .-](?:19|20)\d{2}(?!\d)/

/** Masks personal data; idempotent. `masked` counts what was taken out, by kind. */
export function maskPersonalData(text: string): Masked {
  const masked: Masked['masked'] = {}
  if (!/[\d@]/.test(text)) return { text, masked }
  const count = (kind: MaskKind) => {
    masked[kind] = (masked[kind] ?? 0) + 1
    return MASK_TOKENS[kind]
  }
  const isMoney = (whole: string, end: number) => MONEY_AFTER.test(whole.slice(end, end + 12))

  let out = text
  if (out.includes('@')) out = out.replaceAll(EMAIL, () => count('email'))
  if (!/\d/.test(out)) return { text: out, masked }
  out = out
    .replaceAll(PAPER_WITH_WORD, (_, before: string) => before + count('idNumber'))
    .replaceAll(ACCOUNT_WITH_WORD, (found, before: string, digits: string, at: number, whole: string) =>
      isMoney(whole, at + found.length) || MONEY_WORD.test(before) || DATE.test(digits)
        ? found
        : before + count('account'),
    )
    .replaceAll(CITIZEN_CARD, () => count('idNumber'))
    .replaceAll(MOBILE, (found) => (DATE.test(found) ? found : count('phone')))
    .replaceAll(LANDLINE, (found) => (DATE.test(found) ? found : count('phone')))
    .replaceAll(PLATE_WITH_WORD, (_, before: string) => before + count('plate'))
    .replaceAll(PLATE, () => count('plate'))
  return { text: maskHomeAddress(out, () => count('homeAddress')), masked }
}
