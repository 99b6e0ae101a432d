import type { DomainLexicon } from './format.ts'

/** Courts, judgments, civil status, notaries, legal aid, denunciations. */
export const justice: DomainLexicon = {
  domain: 'justice',
  general: {
    3: 'tư pháp, pháp luật, luật sư, thi hành án, trợ giúp pháp lý, tố cáo, đơn tố cáo, khiếu nại tố cáo, khiếu kiện, hòa giải, lý lịch tư pháp, legal aid, lawyer, denunciation, viện kiểm sát, bản án, sở tư pháp, đấu giá tài sản',
    2: 'luật, khiếu nại, kiện, justice, legal',
  },
  topics: {
    'civil-status': {
      4: 'khai sinh, giấy khai sinh, khai tử, chứng tử, đăng ký kết hôn, kết hôn, hộ tịch, trích lục khai sinh, tình trạng hôn nhân, xác nhận độc thân, giấy độc thân, cải chính hộ tịch, làm khai sinh, giấy chứng tử, ly hôn, nhận con nuôi, birth certificate, marriage certificate, death certificate, marriage registration, civil status, trích lục hộ tịch, đổi tên, cải chính',
      3: 'trích lục, độc thân, hôn nhân',
    },
    notary: {
      4: 'công chứng, phòng công chứng, văn phòng công chứng, chứng thực, sao y, sao y bản chính, chứng thực chữ ký, phí công chứng, công chứng viên, chứng thực bản sao, notary, notarized, notarised, ủy quyền, hợp đồng ủy quyền, chứng thực giấy tờ',
      3: 'bản sao, bản chính',
    },
    court: {
      4: 'tòa án, phiên tòa, xét xử, tuyên án, bị cáo, thẩm phán, hội đồng xét xử, kháng cáo, phúc thẩm, sơ thẩm, án tù, năm tù, chung thân, tử hình, vụ kiện, khởi kiện, đơn kiện, ra tòa, vụ án, hầu tòa, court, judge, trial, lawsuit, judgment, án treo, nguyên đơn, bị đơn, xử án, giảm án',
      3: 'án, tòa, tuyên phạt, hình sự',
    },
  },
}

/** Benefits, social insurance, wages, strikes, training, social housing for the poor. */
export const welfare: DomainLexicon = {
  domain: 'welfare',
  general: {
    3: 'an sinh xã hội, an sinh, lao động, việc làm, thất nghiệp, đào tạo nghề, học nghề, dạy nghề, xuất khẩu lao động, giới thiệu việc làm, trẻ em mồ côi, người nghèo, người già neo đơn, unemployment, job center, social welfare, nhân lực, nguồn nhân lực, nhà tình thương, nhà tình nghĩa, thiện nguyện',
    2: 'công nhân, người lao động, sa thải, workers, khó khăn, neo đơn',
    1: 'hỗ trợ, từ thiện',
  },
  topics: {
    benefits: {
      4: 'trợ cấp, bảo hiểm xã hội, bhxh, trợ cấp thất nghiệp, bảo hiểm thất nghiệp, lương hưu, hộ nghèo, hộ cận nghèo, người khuyết tật, chế độ chính sách, tiền hỗ trợ, gói hỗ trợ, trợ cấp xã hội, người cao tuổi, người có công, thương binh, rút bhxh, bhxh một lần, trợ cấp người cao tuổi, trợ cấp hàng tháng, chế độ thai sản, thai sản, nhận hỗ trợ, bảo trợ xã hội, hưu trí, pension, benefits, social insurance, allowance, unemployment benefit, disability, mức trợ cấp, quà 2 9, tiền quà, chi trả lương hưu, welfare',
      3: 'chế độ, hưu, cận nghèo, chính sách hỗ trợ',
    },
    wages: {
      4: 'chậm lương, nợ lương, tiền lương, lương tối thiểu, đình công, lương tháng 13, thưởng tết, trả lương, lương công nhân, không trả lương, quỵt lương, tăng lương, tăng ca, tiền tăng ca, nợ bảo hiểm, trốn đóng bảo hiểm, giảm giờ làm, cắt giảm lao động, lãn công, wages, wage, strike, unpaid salary, salary, overtime, minimum wage, ngừng việc tập thể, nợ tiền công, cho nghỉ việc',
      3: 'ngừng việc, lương, thưởng, hợp đồng lao động',
    },
    'social-housing': {
      4: 'nhà ở xã hội, noxh, mua nhà ở xã hội, thuê nhà ở xã hội, nhà xã hội, nhà cho người thu nhập thấp, nhà lưu trú công nhân, social housing, affordable housing, thu nhập thấp, nhà ở công nhân, nhà trọ công nhân, căn hộ xã hội',
    },
  },
}

/** Prices, markets, banks, taxes, business. */
export const economy: DomainLexicon = {
  domain: 'economy',
  general: {
    3: 'kinh tế, tài chính, ngân hàng, lãi suất, doanh nghiệp, kinh doanh, đầu tư nước ngoài, chứng khoán, tỷ giá, xuất khẩu, nhập khẩu, thị trường, hộ kinh doanh, vay vốn, giá vàng, cổ phiếu, gdp, business, bank, economy, hàng giả, hàng nhái, hàng lậu, buôn lậu, tiểu thương, consumer complaint, quản lý thị trường, khởi nghiệp',
    2: 'buôn bán, bán ế, khách hàng, ế ẩm, vốn, lãi, shop, consumer',
  },
  topics: {
    prices: {
      4: 'giá cả, tăng giá, lạm phát, vật giá, giá xăng, giá thịt, giá rau, giá gạo, đội giá, chặt chém, giá cả leo thang, bình ổn giá, giá vé, giá hàng hóa, giá gas, mắc quá, đắt đỏ, bão giá, niêm yết giá, không niêm yết giá, giá tăng, prices, price, inflation, expensive, overcharged, overcharge, giá phòng trọ, giá thuê nhà, chém giá, hét giá, giảm giá',
      3: 'giá, leo thang, mắc, đắt, rẻ',
    },
    market: {
      4: 'chợ truyền thống, chợ đầu mối, chợ tự phát, ban quản lý chợ, sạp chợ, sạp hàng, chợ đêm, siêu thị, quầy sạp, tiểu thương chợ, chợ ế, chợ dân sinh, mặt bằng chợ, chợ bến thành, chợ bình điền, chợ nổi, market, supermarket, stalls, hoa chi, phí chợ, nâng cấp chợ, nhà lồng chợ',
      3: 'chợ, sạp, trung tâm thương mại',
    },
    tax: {
      4: 'thuế, đóng thuế, cơ quan thuế, hoàn thuế, thuế khoán, hóa đơn điện tử, quyết toán thuế, thuế thu nhập cá nhân, thuế tncn, chi cục thuế, thuế vat, mã số thuế, etax, thuế đất, lệ phí trước bạ, thuế hộ kinh doanh, kê khai thuế, nợ thuế, giảm trừ gia cảnh, thuế thu nhập, tax, taxes, tax refund, tax office, kê khai, xuất hóa đơn, máy tính tiền',
    },
  },
}

/** Crops, livestock, irrigation, fisheries. */
export const agriculture: DomainLexicon = {
  domain: 'agriculture',
  general: {
    3: 'nông nghiệp, nông dân, thủy lợi, thủy sản, nuôi tôm, ngư dân, tàu cá, xâm nhập mặn, hạn mặn, nông thôn mới, khuyến nông, đánh bắt, kênh thủy lợi, nuôi cá, ao tôm, farmers, agriculture, irrigation, fishing boats, muối diêm dân, diêm dân, đất ruộng',
    2: 'ruộng, đồng ruộng, nông sản, nông thôn, hợp tác xã, farm, tưới tiêu, tôm, cá',
  },
  topics: {
    crops: {
      4: 'vụ lúa, ruộng lúa, cây trồng, sầu riêng, hồ tiêu, trái cây rớt giá, được mùa mất giá, phân bón, thuốc trừ sâu, thuốc bảo vệ thực vật, sâu bệnh, rầy nâu, giống cây, vườn cây ăn trái, mùa vụ, thu hoạch, trồng rau, vườn rau, giải cứu nông sản, thanh long, mía, rau màu, lúa hè thu, lúa chết, chuột phá lúa, crops, rice field, pesticide, fertilizer, harvest, hoa màu, rớt giá',
      3: 'vườn, trồng, nhà vườn, thương lái',
      2: 'cà phê, lúa',
    },
    livestock: {
      4: 'chăn nuôi, trại heo, trại gà, trại chăn nuôi, dịch tả heo, dịch tả lợn, cúm gia cầm, gia cầm, gia súc, heo chết, lợn chết, gà chết, nuôi heo, nuôi lợn, nuôi gà, chuồng heo, chuồng bò, lở mồm long móng, thú y, tiêm phòng gia súc, nuôi bò, đàn heo, đàn lợn, đàn bò, thức ăn chăn nuôi, livestock, pigs, pig farm, poultry, cattle, swine fever, giết mổ, lò mổ',
      3: 'heo, lợn, bò, vịt, gà',
    },
  },
}

/** Festivals, heritage, tourists, sport. */
export const culture: DomainLexicon = {
  domain: 'culture',
  general: {
    3: 'văn hóa, thể thao, khách du lịch, bảo tàng, thư viện, nhà văn hóa, khách sạn, hướng dẫn viên, tour, ca nhạc, biểu diễn, nghệ thuật, điện ảnh, tourism, tourists, tourist, museum, phố đi bộ, bãi biển, nghệ sĩ, ca sĩ, library, triển lãm, diễn viên, hoa hậu',
    2: 'tập thể dục, du lịch, du khách, phim, nhạc kịch, tham quan, sự kiện, hotel, phố cổ, tắm biển, cứu hộ biển',
    1: 'check in',
  },
  topics: {
    festival: {
      4: 'lễ hội, bắn pháo hoa, pháo hoa, đường hoa, countdown, đêm giao thừa, lễ hội áo dài, trung thu, diễu hành, hội hoa xuân, duyệt binh, diễu binh, concert, lễ 30 4, đường sách, lễ hội sông nước, festival, fireworks, parade, chợ hoa, chợ hoa xuân, lễ khai mạc, hội xuân, đại lễ, carnival, đại nhạc hội',
      3: 'khai mạc, giao thừa, tết, hội chợ, giáng sinh, noel',
    },
    heritage: {
      4: 'di tích, di sản, di tích lịch sử, trùng tu, bảo tồn, nhà cổ, biệt thự cổ, đình làng, chùa, miếu, đền thờ, công trình cổ, lăng, kinh thành, cố đô, bia đá, nhà thờ đức bà, dinh độc lập, heritage, monument, temple, pagoda, historic, địa đạo, xếp hạng di tích, tượng đài, lăng tẩm',
      3: 'cổ kính, cổ xưa, tu bổ, tôn tạo',
    },
    'sports-ground': {
      4: 'sân bóng, sân vận động, sân cầu lông, nhà thi đấu, hồ bơi, sân bóng đá, sân pickleball, pickleball, sân tập, dụng cụ thể dục, khu thể thao, sân chơi thể thao, sân chơi, sân thể thao, phòng gym, trung tâm thể thao, sân banh, sân bóng rổ, sports ground, stadium, football pitch, swimming pool, đường chạy bộ, chạy marathon, giải chạy',
      3: 'thể dục, cầu lông, bóng chuyền, đá banh, đá bóng',
    },
  },
}

/** Ports, warehouses, goods transport, delivery. */
export const logistics: DomainLexicon = {
  domain: 'logistics',
  general: {
    3: 'logistics, kho bãi, vận tải hàng hóa, chuỗi cung ứng, hải quan, thông quan, kho hàng, kho lạnh, xe đầu kéo, container tồn, freight, warehouse, customs, vận chuyển hàng hóa, kho ngoại quan, cước vận tải, trung chuyển hàng',
    2: 'vận chuyển, vận tải, container, hàng hóa, trucks',
  },
  topics: {
    port: {
      4: 'cảng, cảng cát lái, cảng biển, bến cảng, cảng container, cảng cạn, icd, tàu hàng, bốc dỡ, phí hạ tầng cảng biển, phí cảng biển, cảng hàng không, bến phà, cảng quốc tế, ùn ứ ở cảng, phí cảng, port, seaport, container port, cargo ship, bốc xếp, cảng cần giờ, cát lái, sà lan, cầu cảng, tàu cập cảng, lưu bãi',
      3: 'phà, tàu container, bến bãi',
    },
    delivery: {
      4: 'giao hàng, shipper, chuyển phát, bưu điện, bưu phẩm, bưu kiện, giao nhầm, giao trễ, thất lạc hàng, đơn hàng, giao hàng nhanh, phí ship, giao hàng tiết kiệm, viettel post, bưu cục, mất hàng, bom hàng, giao chậm, ghtk, vnpost, j t, spx, delivery, parcel, package, courier, giao đồ ăn, shopee, grab, thư bảo đảm, chuyển phát nhanh, ship hàng',
      3: 'ship, giao, gói hàng, kiện hàng, hàng về',
    },
  },
}

/** Networks, spam calls, city apps and portals that fail technically. */
export const digital: DomainLexicon = {
  domain: 'digital',
  general: {
    3: 'chuyển đổi số, viễn thông, dịch vụ số, công nghệ thông tin, an toàn thông tin, dữ liệu cá nhân, lộ thông tin, sim rác, trạm bts, chính quyền số, digital, telecom, nhà mạng, vnpt, viettel, fpt telecom, mobifone, vinaphone, thành phố thông minh, camera thông minh, rò rỉ dữ liệu, lộ dữ liệu',
    2: 'hệ thống, mạng, trực tuyến, phần mềm, công nghệ, online, sim, software, mã qr',
    1: 'lỗi, cập nhật',
  },
  topics: {
    network: {
      4: 'internet down, mobile data, mất mạng, mạng yếu, internet, wifi, rớt mạng, mạng chậm, sóng yếu, sóng điện thoại, mất sóng, 4g, 5g, 3g, cáp quang biển, đứt cáp quang, mạng lag, đường truyền, mất internet, mất wifi, wifi công cộng, wifi miễn phí, không có sóng, mạng chập chờn, no signal, slow internet, broadband, mobile signal, mạng internet, cáp quang, cáp biển',
      3: 'lag',
      1: 'sóng',
    },
    'city-app': {
      4: 'cổng dịch vụ công, app dịch vụ công, vneid, ứng dụng 1022, cổng 1022, app 1022, cổng thông tin, ứng dụng công dân số, công dân số, không đăng nhập được, lỗi đăng nhập, lỗi hệ thống, hệ thống lỗi, sập web, web lỗi, website lỗi, app lỗi, app bị lỗi, trang web bị lỗi, nghẽn hệ thống, dịch vụ công trực tuyến, dịch vụ công quốc gia, không nhận được otp, không gửi được mã otp, thanh toán trực tuyến, treo máy, lỗi kết nối, cổng bị lỗi, không nộp được, app thành phố, hệ thống bị lỗi, bị văng ra, đăng nhập, city app, portal, website, login, log in, app crashes, app keeps crashing, tra cứu online, upload, tải file, bảo trì hệ thống',
      3: 'app, ứng dụng, báo lỗi, trang web, cổng, cài đặt, crash, crashes, error',
    },
    'spam-call': {
      4: 'cuộc gọi rác, tin nhắn rác, gọi rác, cuộc gọi lừa đảo, số lạ gọi, gọi quảng cáo, spam, gọi mời vay, mời vay tiền, mời mua bất động sản, quấy rối điện thoại, gọi điện làm phiền, khủng bố điện thoại, tin nhắn quảng cáo, brandname giả, spam call, spam calls, telemarketing, robocalls, gọi mời chào, gọi chào mời, gọi liên tục mời, cuộc gọi làm phiền, chào mời vay',
      3: 'số lạ, làm phiền, gọi hoài',
    },
  },
}

/** Spending, public investment, disclosure. */
export const budget: DomainLexicon = {
  domain: 'budget',
  general: {
    3: 'ngân sách, ngân sách nhà nước, chi ngân sách, thu ngân sách, bội chi, nợ công, tiền thuế của dân, lãng phí ngân sách, lãng phí, public budget, city budget, taxpayer money, taxpayers money, ngân sách thành phố, tiền ngân sách, chi tiêu công, tiền thuế dân, xin ngân sách',
    2: 'tỷ đồng, nghìn tỷ, ngàn tỷ, kinh phí, nguồn vốn, vốn, tỉ đồng',
  },
  topics: {
    'public-works': {
      4: 'đầu tư công, giải ngân, giải ngân vốn, đội vốn, vốn đầu tư công, dự án đầu tư công, công trình đội vốn, đấu thầu, gói thầu, chỉ định thầu, công trình nghìn tỷ, trùm mền, đắp chiếu, dự án đắp chiếu, công trình bỏ hoang, dự án ngàn tỷ, public investment, contractor, tender, trúng thầu, tổng mức đầu tư, nhà thầu, vốn trung hạn, thông thầu, trụ sở bỏ hoang, lát đá vỉa hè',
      3: 'vốn đầu tư, thầu, tiến độ dự án',
      2: 'bỏ hoang, chậm tiến độ',
    },
    disclosure: {
      4: 'công khai ngân sách, công khai thu chi, công khai minh bạch, công khai tài chính, công khai quy hoạch, công khai tài sản, kê khai tài sản, báo cáo quyết toán, quyết toán ngân sách, disclosure, transparency, transparent, thanh tra, kiểm toán, công khai danh sách, kết luận thanh tra, dự toán, công khai số liệu, dữ liệu mở, audit, công khai chi tiêu',
      3: 'quyết toán, thu chi',
      2: 'công khai, minh bạch',
    },
  },
}

/** Talk that is clearly none of the city's business. */
export const other: DomainLexicon = {
  domain: 'other',
  general: {
    4: 'bún riêu, đội nhà, chung kết, trận bóng, đội bóng, nhóm chạy bộ, chạy bộ, gió mùa, chìa khóa, cà phê sữa đá, ly cà phê, đi dạo, mặc ấm, bữa cơm, nấu món, công thức, chúc mừng sinh nhật, happy birthday, tìm người yêu, thanh lý đồ, pass lại, cần pass, xổ số, kết quả xổ số, tử vi, cung hoàng đạo, ngoại hạng anh, champions league, world cup, mu thắng, review phim, công thức nấu, nấu ăn, idol, kpop, ai có quán nào ngon, quán nào ngon, quán cà phê nào, chụp hình cưới, tìm bạn, chó lạc, mèo lạc, tìm chó lạc, tìm mèo lạc, rớt ví, nhặt được ví, tuyển nhân viên, cần tuyển, xin việc làm thêm, recommend a cafe, birthday, looking for a roommate, tìm phòng trọ, ở ghép, bún bò, phở',
    3: 'trời nóng, tiếp công dân, chào buổi sáng, chúc cả nhà, chúc mọi người, ngày mới tốt lành, cuối tuần vui vẻ, crush, người yêu, thất tình, trà sữa, món ngon, good morning, buổi sáng an lành, chúc ngủ ngon, thời tiết đẹp, trời đẹp, mát mẻ, se lạnh, hoàng hôn, cơn mưa đầu mùa, bóng đá',
    2: 'ai rảnh, hóng, buồn ngủ, đói bụng, ăn gì, cafe, coffee, sunset',
  },
  topics: {},
}
