/** Invented handles of people who do not exist; none resembles a real name. */
import type { Random } from './random.ts'
import type { Habit } from './spelling.ts'

const FIRST = (
  'banh_mi ca_phe hu_tieu tra_da xe_om me_bim ong_ba gio_chieu mua_rao hoa_giay con_hem bep_nha noi_tro ' +
  'la_me bun_rieu com_tam vit_lon cho_som tam_vong may_xam cu_tre duong_dua bong_giay nang_gat trua_he ' +
  'cay_bang ghe_da quan_vang den_vang chim_se'
).split(' ')
const LAST = (
  'sai_goc mau thanh_pho_mau xom_tren xom_duoi cuoi_hem dau_ngo ben_kenh q_mau 79x lang_thang khong_ngu ' +
  'di_lam_som ve_tre tang_12 nha_cap4 bo_ke chan_cau ngoai_o tam_giac'
).split(' ')

export interface Person {
  handle: string
  habit: Habit
}

/** About 900 people, each with a way of writing that stays theirs. */
export function inventPeople(random: Random): Person[] {
  const people: Person[] = []
  for (const first of FIRST)
    for (const last of LAST) {
      if (people.length % 3 === 0 && random.chance(0.1)) continue
      const number = random.chance(0.4) ? String(random.int(1, 99)) : ''
      people.push({
        handle: `${first}_${last}${number}`,
        habit: random.weighted(
          ['clean', 'casual', 'teen', 'bare', 'sloppy'] as const,
          (habit) => ({ clean: 40, casual: 25, teen: 13, bare: 13, sloppy: 9 })[habit],
        ),
      })
    }
  return people
}
