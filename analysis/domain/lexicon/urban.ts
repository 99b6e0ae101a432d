import type { DomainLexicon } from './format.ts'

/** Pavements, lights, trees, animals, signs, cables and poles. */
export const urban: DomainLexicon = {
  domain: 'urban',
  general: {
    3: 'mỹ quan đô thị, trật tự đô thị, quản lý đô thị, cảnh quan đô thị, street condition',
    2: 'hè phố, lề đường, sidewalk, sidewalk condition, đô thị',
    1: 'vỉa hè, pavement, công cộng, hẻm, ghế đá',
  },
  topics: {
    'pavement-taken': {
      4: 'chiếm nguyên vỉa hè, chiếm hết vỉa hè, bàn ghế, bán buôn trên vỉa hè, lấn chiếm vỉa hè, chiếm vỉa hè, lấn chiếm lòng lề đường, lấn chiếm lòng đường, lấn chiếm lề đường, chiếm lòng lề đường, chiếm dụng vỉa hè, bày bán trên vỉa hè, buôn bán trên vỉa hè, buôn bán lấn chiếm, vỉa hè bị chiếm, hết vỉa hè, đậu xe trên vỉa hè, để xe trên vỉa hè, đỗ xe trên vỉa hè, bán hàng trên vỉa hè, sidewalk blocked, blocked sidewalk, blocking the sidewalk, blocking the pavement, block the sidewalk',
      3: 'lấn chiếm, hàng rong, bán hàng rong, bàn ghế ra vỉa hè, tràn ra vỉa hè, bày ra vỉa hè, lòng lề đường, không còn chỗ đi bộ, không còn lối đi, bày bán, street vendors, vendors, chợ cóc',
      2: 'người đi bộ, đi bộ, quán cóc, xe đẩy, pedestrians',
    },
    'street-light': {
      4: 'đèn đường, đèn chiếu sáng, chiếu sáng công cộng, cột đèn, trụ đèn, bóng đèn đường, hệ thống chiếu sáng, đèn hẻm, đèn công cộng, đèn cao áp, street light, street lights, streetlight, streetlights, street lamp, street lamps, lamp post, street light condition',
      3: 'chiếu sáng, tối om, tối thui, tối đen như mực, đèn không sáng, bóng đèn, không có đèn, đèn tắt, đèn hư, đèn hỏng, đèn chập chờn',
      2: 'tối quá, đèn, pitch dark',
    },
    'tree-park': {
      4: 'công viên mới, cây xanh, công viên, cắt tỉa cây, tỉa cành, mé nhánh, cây cổ thụ, cây nghiêng, cây ngã, cây đổ, cây gãy, tán cây, gốc cây, đốn cây, chặt cây, cây bật gốc, cây khô, cây mục, cây phượng, cây bàng, cây dầu, cây sao, cây sắp đổ, cây sắp ngã, bồn hoa, thảm cỏ, vườn hoa, dải cây xanh, mảng xanh, fallen tree, damaged tree, dead tree, overgrown tree, tree branch, park',
      3: 'nhánh cây, cành cây, cây to, hàng cây, cây lớn, cỏ mọc, cắt cỏ, khu vui chơi, xích đu, tree, trees, branches, playground, ghế đá công viên, máy tập thể dục, nhổ cây, cây bị',
      2: 'cây, tỉa, rễ cây',
    },
    'stray-animal': {
      4: 'bé cún, chó lớn, chó mèo, cún lạc, chó thả rông, thả rông chó, chó mèo hoang, chó hoang, mèo hoang, chó không rọ mõm, không rọ mõm, không đeo rọ mõm, chó cắn, thả rông, chó chạy rông, chó dữ, bắt chó, stray dogs, stray dog, stray cats, dogs off leash, unleashed dog, chó phóng uế, chó ị, phân chó',
      3: 'rọ mõm, súc vật, đàn chó, bầy chó, con chó, dắt chó, stray, animal abuse, dại',
      2: 'chó, mèo, dog, dogs, cats',
    },
    'advertising-sign': {
      4: 'biển quảng cáo, bảng quảng cáo, bảng hiệu, biển hiệu, quảng cáo rao vặt, rao vặt, dán quảng cáo, khoan cắt bê tông, tờ rơi, pano, băng rôn, billboard, billboards, biển bảng, tờ dán, quảng cáo trái phép, quảng cáo sai quy định, dán tờ rơi',
      3: 'cho vay dán, dán đầy, dán bậy, vẽ bậy, graffiti, posters',
      2: 'quảng cáo, advertising, flyers',
    },
    'cable-pole': {
      4: 'dây cáp, cáp viễn thông, cáp quang rơi, dây điện, trụ điện, cột điện, dây điện chằng chịt, mớ dây, bó cáp, dây cáp võng, dây điện thoại, cáp treo lòng thòng, dây mạng, ngầm hóa, hạ ngầm, cột viễn thông, trụ viễn thông, tủ điện, tủ cáp, dây cáp đứt, dây thòng, dây võng, loose cable, loose cables, hanging cable, hanging wires, power pole, utility pole, dangling wires, live wire, low hanging cables',
      3: 'chằng chịt, lòng thòng, lùng nhùng, cáp đứt, cáp võng, rò điện, rò rỉ điện, điện giật, cables, wires, hở điện, nhiễm điện, cáp ngầm',
      2: 'dây, cáp',
    },
  },
}
