import type { DomainLexicon } from './format.ts'

/** Building, building permits, land papers, compensation. */
export const land: DomainLexicon = {
  domain: 'land',
  general: {
    3: 'đất đai, bất động sản, quy hoạch treo, quy hoạch, chung cư, dự án treo, phân lô bán nền, bảng giá đất, giá đất, đất nền, thu hồi đất, ban quản trị chung cư, phí bảo trì, luật đất đai, nhà đất, zoning, real estate, lấn đất, land use, housing',
    2: 'đất, khu dân cư, xây dựng, chủ đầu tư, căn hộ, dự án, thửa đất, ranh đất, land, apartment, nhà tập thể, đất công, lấn chiếm đất',
    1: 'nhà, xây, building',
  },
  topics: {
    'illegal-building': {
      4: 'xây dựng trái phép, xây trái phép, xây không phép, xây dựng không phép, xây sai phép, xây dựng sai phép, xây lấn, cơi nới, nhà không phép, không có giấy phép xây dựng, nhà xây trái phép, giấy phép xây dựng, lấn chiếm đất công, trật tự xây dựng, xây lấn chiếm, xây vượt tầng, sai thiết kế, phân lô trái phép, nhà xưởng trái phép, xây nhà trên đất nông nghiệp, illegal construction, illegal building, without a permit, no permit, building permit, công trình không phép, công trình trái phép, công trình sai phép, xây chui, xây lụi, illegal conversion',
      3: 'trái phép, không phép, sai phép, xây thêm tầng, general construction',
    },
    'land-papers': {
      4: 'sổ đỏ, sổ hồng, cấp sổ, làm sổ, ra sổ, tách thửa, sang tên, chuyển mục đích, chuyển mục đích sử dụng đất, giấy chứng nhận quyền sử dụng đất, quyền sử dụng đất, văn phòng đăng ký đất đai, hợp thửa, đính chính sổ, cấp giấy chứng nhận, chưa có sổ, thổ cư, lên thổ cư, nợ sổ, giấy tờ đất, hồ sơ đất, đăng ký đất đai, land papers, land certificate, pink book, red book, land title, đo đạc, trích lục bản đồ, tiền sử dụng đất, biến động đất',
      3: 'giấy chứng nhận, thửa, sổ',
    },
    compensation: {
      4: 'đền bù, bồi thường giải tỏa, giải phóng mặt bằng, giải tỏa, tái định cư, bồi thường đất, giá đền bù, tiền đền bù, cưỡng chế thu hồi, nhận bồi thường, giá bồi thường, bồi thường thu hồi đất, tạm cư, bàn giao mặt bằng, compensation, resettlement, land clearance, mặt bằng',
      3: 'bồi thường, cưỡng chế, kiểm đếm',
    },
    'building-safety': {
      4: 'ban công, balcony, bê tông rơi, vữa rơi, tường rào đổ, lan can gãy, chung cư cũ, chung cư xuống cấp, nứt tường, nứt nhà, nhà nứt, lún nứt, nghiêng nhà, sắp sập, nhà sập, sập nhà, nhà nghiêng, tường nứt, thang máy hỏng, thang máy hư, thang máy chung cư, thang máy, thấm dột, thấm trần, rơi gạch, bong gạch, rớt vữa, nhà bị nứt, nguy cơ sập, cẩu tháp, giàn giáo, làm nứt, tường sập, cracks in the wall, cracked wall, elevator, collapse, vật liệu rơi, unsafe building, nhà cũ nát, nứt toác, chung cư hư hỏng',
      3: 'nứt, vết nứt, thấm, dột, plumbing, paint plaster, boilers',
    },
  },
}
