/**
 * Texts as residents, the press and idle talkers write them, labelled by hand before the rules were measured on them.
 * Columns: language | domain/topic | tone | stance | complaint | urgency | text. `-` where no label is claimed.
 * Tone, stance: n negative/opposes, 0 neutral, p positive/supports. Complaint: y, n. Urgency: d danger, o outage, . ordinary.
 */
const ROWS = `
vi|traffic/pothole|0|0|y|.|Đường Nguyễn Duy Trinh đoạn gần cầu Xây Dựng nhiều ổ gà, đề nghị cơ quan chức năng dặm vá.
vi|traffic/pothole|n|n|y|.|Cái ổ gà trước số nhà 47 hẻm 212 to như cái thau, tối nào cũng có người té, kêu hoài không ai sửa, bực mình hết sức
vi|traffic/pothole|0|0|y|.|mat duong nguyen xi bi bong troc nhieu cho, mong phuong cho sua som
vi|traffic/pothole|n|0|y|.|Đường gì mà như mặt trăng, chạy xe muốn rớt cả tim, khổ quá trời
vi|traffic/jam|n|0|y|.|Ngã tư Hàng Xanh sáng nào cũng kẹt cứng, nhích từng mét mà phát điên
vi|traffic/jam|0|0|n|.|Lưu ý mọi người né đường Cộng Hòa, đang kẹt xe dài do tai nạn
vi|traffic/signal|0|0|y|.|Đèn giao thông ngã ba Bình Triệu không hoạt động từ sáng nay, xe cộ rất lộn xộn, nhờ CSGT kiểm tra
vi|traffic/signal|0|0|y|.|den do nga tu phan van tri dem giay sai, cho 3 phut moi xanh, de nghi chinh lai
vi|traffic/parking|n|0|y|.|Xe hơi đậu kín hai bên đường, bịt luôn cửa nhà người ta, vô ý thức hết chỗ nói
vi|traffic/bus-metro|n|0|y|.|Xe buýt số 8 bỏ trạm liên tục, tài xế còn quát hành khách, quá tệ
vi|traffic/bus-metro|p|p|n|.|Đi metro sạch sẽ mát lạnh, nhân viên dễ thương, đúng giờ, quá tuyệt vời luôn
vi|traffic/road-works|n|n|y|.|Rào chắn thi công đường Lương Định Của gần chục năm chưa xong, bao giờ mới trả lại đường cho dân đây?
vi|traffic/bus-metro|0|0|n|.|Cho hỏi xe buýt 150 chạy tới mấy giờ là hết chuyến vậy mọi người?
en|traffic/pothole|0|0|y|.|There is a large pothole at the corner of Le Loi street, please fix it before someone gets hurt.
en|traffic/jam|n|0|y|.|Traffic jam every single morning on Mai Chi Tho, this is ridiculous
vi|flooding/flooded-street|n|0|y|.|Mưa có nửa tiếng mà đường Nguyễn Hữu Cảnh ngập tới yên xe, dắt bộ mệt muốn xỉu
vi|flooding/flooded-street|0|0|y|.|duong ngap qua troi, nuoc vo toi nha, nho phuong xem giup
vi|flooding/flooded-street|n|n|y|.|Chống ngập cả ngàn tỷ mà cứ mưa là ngập, tiền dân đổ sông đổ biển, vô trách nhiệm
vi|flooding/flooded-street|n|n|y|.|Cảm ơn thành phố đã cho em cái hồ bơi miễn phí ngay trước cửa nhà, mưa xíu là ngập tới gối :)))
vi|flooding/manhole|0|0|y|d|Nắp cống trước trường tiểu học Lê Văn Tám bị mất, các cháu đi học rất nguy hiểm, đề nghị xử lý gấp.
vi|flooding/manhole|n|n|y|d|hố ga hở miệng ngay giữa hẻm 3 tháng nay, báo nhiều lần ko ai đậy lại, chờ có người lọt xuống mới chịu làm hả
vi|flooding/manhole|0|0|y|d|nap cong bi be o dau hem 42, xe may di ngang rat nguy hiem
vi|flooding/blocked-drain|0|0|y|.|Cống thoát nước hẻm 15 bị nghẹt, nước thải tràn ra đường bốc mùi. Kính mong đơn vị thoát nước nạo vét. Xin cảm ơn.
vi|flooding/blocked-drain|n|0|y|.|Mùi hôi từ miệng cống bay vào nhà cả ngày, ăn cơm không nổi, kinh khủng
vi|flooding/tide|0|0|y|.|Triều cường tối qua tràn qua bờ bao khu phố 5, nước vào nhà dân khoảng 30cm
vi|flooding/tide|0|0|n|.|Đài khí tượng thủy văn dự báo đỉnh triều rằm tháng 9 đạt 1,65 m, người dân vùng trũng cần chú ý.
vi|flooding/flooded-street|p|p|n|.|Tuyến Nguyễn Văn Quá hết ngập hẳn rồi bà con ơi, thành phố làm cống mới hiệu quả thật, mừng quá
en|flooding/flooded-street|n|n|y|.|Every time it rains our alley is flooded knee deep and the city does nothing about it
en|flooding/manhole|0|0|y|d|Manhole cover missing in front of the school gate on Tran Hung Dao, very dangerous for kids.
vi|environment/waste-collection|n|n|y|o|Rác 5 ngày nay không ai thu gom, thúi rình cả hẻm, thu tiền thì nhanh lắm
vi|environment/waste-collection|0|0|y|.|rac chua thu gom 3 ngay roi o hem 58 phan huy ich, nho don vi ve sinh lay giup
vi|environment/waste-collection|0|0|n|.|Từ ngày 1/6, thành phố triển khai phân loại rác tại nguồn theo kế hoạch mới ban hành.
vi|environment/waste-collection|p|p|n|.|Cảm ơn các anh công nhân vệ sinh, mưa gió vẫn đi hốt rác đều, đường sạch bong
vi|environment/illegal-dumping|0|0|y|.|Có người đổ trộm xà bần ở bãi đất trống cuối đường số 7, đề nghị phường kiểm tra xử phạt
vi|environment/illegal-dumping|n|0|y|.|Mấy người ý thức kém cứ quăng rác xuống kênh, nhìn mà chán
vi|environment/smoke-smell|n|0|y|.|Xưởng nhựa đốt phế liệu khói đen mù trời, khét không thở nổi, trẻ con ho suốt
vi|environment/smoke-smell|0|0|y|.|Khu vực chung cư có mùi hôi lạ vào ban đêm, không rõ nguồn, mong cơ quan môi trường kiểm tra
vi|environment/noise|n|0|y|.|Hàng xóm mở loa kẹo kéo hát karaoke tới 12h đêm, ai mà ngủ nổi, phường vô xử giùm
vi|environment/noise|n|n|y|.|quan nhau duoi nha mo nhac am i toi 1h sang, goi cong an phuong may lan k ai xuong
vi|environment/noise|0|0|y|.|Công trình khoan đục ban đêm gây tiếng ồn, kính đề nghị kiểm tra giờ thi công được phép.
vi|environment/canal-water|n|0|y|.|Kênh Tham Lương đen ngòm, cá chết nổi trắng, hôi thối kinh hồn
vi|environment/dust|n|0|y|.|Công trường làm đường mà không tưới nước, bụi mù mịt, nhà tôi đóng cửa cả ngày
vi|environment/dust|0|0|y|.|Xe ben chở đất không che bạt làm rơi vãi đất cát trên đường Nguyễn Thị Định, bụi nhiều, nhờ xử lý
en|environment/noise|n|0|y|.|The karaoke bar downstairs is so loud every night, we can't sleep, terrible
en|environment/waste-collection|0|0|y|.|Garbage has not been collected for four days in alley 120, please send a truck.
vi|urban/street-light|0|0|y|.|Đèn đường trước nhà số 25 đường số 4 bị hỏng, buổi tối rất tối, nhờ kiểm tra.
vi|urban/street-light|0|0|y|o|den duong tat ca tuyen tu cau binh loi toi nga nam, toi thui
vi|urban/street-light|n|n|y|.|Đèn đường hư cả tháng trời, gọi 1022 hứa rồi để đó, con gái đi làm về sợ lắm
vi|urban/street-light|p|p|n|.|Báo đèn hẻm hư tối qua, trưa nay điện lực xuống thay liền, quá nhanh, cảm ơn các anh
vi|urban/tree-park|0|0|y|d|Cây dầu trước số 18 đường Trần Não bị nghiêng, sắp đổ vào nhà dân, đề nghị đốn hạ khẩn cấp
vi|urban/tree-park|0|0|y|.|Công viên Gia Định mấy ghế đá bị gãy, cỏ mọc um tùm, mong được sửa chữa
vi|urban/tree-park|p|0|n|.|Sáng nay chạy bộ ở công viên Tao Đàn, cây xanh mát rượi, thích ghê
vi|urban/pavement-taken|n|n|y|.|Vỉa hè đường Phan Xích Long bị quán xá chiếm hết, người đi bộ phải xuống lòng đường, phường ở đâu mà làm ngơ?
vi|urban/pavement-taken|0|0|y|.|Đề nghị kiểm tra tình trạng buôn bán lấn chiếm vỉa hè trước cổng chợ Bà Chiểu
vi|urban/stray-animal|n|0|y|.|Chó thả rông đầy hẻm, phóng uế khắp nơi, nhà có con nhỏ sợ muốn chết
vi|urban/advertising-sign|0|0|y|.|Cột điện nào cũng dán quảng cáo rao vặt khoan cắt bê tông, mất mỹ quan, mong phường bóc gỡ
vi|urban/cable-pole|0|0|y|.|Dây cáp viễn thông chằng chịt, võng xuống gần đầu người đi đường ở hẻm 102
vi|urban/cable-pole|0|0|y|d|Sau cơn mưa dây điện đứt nằm giữa đường Lê Văn Khương, ai có trách nhiệm tới xử lý gấp
vi|urban/cable-pole|0|0|y|d|tru dien truoc nha 35/2 bi nghieng sap do, de nghi dien luc kiem tra gap
en|urban/street-light|0|0|y|o|All the street lights on the whole street have been out since Monday.
en|urban/tree-park|p|0|n|.|Lovely morning at Tao Dan park, so green and beautiful
vi|utilities/power-cut|n|0|y|o|Cả khu Bình Hưng Hòa mất điện từ 2h sáng tới giờ, nóng chịu không nổi, điện lực làm ăn kiểu gì vậy
vi|utilities/power-cut|0|0|y|o|mat dien ca xom tu toi qua toi gio chua co lai
vi|utilities/power-cut|0|0|n|.|Lịch cúp điện ngày mai: khu vực đường Lê Trọng Tấn tạm ngừng cung cấp điện từ 8h đến 16h để bảo trì.
vi|utilities/water-cut|0|0|y|o|Mất nước cả khu phố 3 ngày nay, bà con phải xách từng can, kính mong công ty cấp nước khắc phục
vi|utilities/water-cut|0|0|y|.|Nước máy nhà tôi chảy yếu vào giờ cao điểm, nhờ công ty cấp nước kiểm tra áp lực
vi|utilities/water-quality|n|0|y|.|Nước máy đục ngầu vàng khè, giặt đồ trắng thành đồ vàng, ghê quá
vi|utilities/utility-bill|n|0|y|.|Tiền điện tháng này tăng gấp đôi dù xài y như cũ, vô lý hết sức
vi|utilities/utility-bill|0|0|n|.|Cho mình hỏi xem hóa đơn nước online ở đâu vậy ạ
en|utilities/power-cut|n|0|y|o|Power cut again in the entire block, third time this week. Fed up.
vi|land/illegal-building|0|0|y|.|Nhà số 14 hẻm 3 đang xây dựng không phép thêm tầng, đề nghị thanh tra xây dựng kiểm tra
vi|land/illegal-building|n|n|y|.|Nhà xưởng xây trái phép trên đất nông nghiệp ai cũng thấy mà phường không xử lý, chắc có bảo kê
vi|land/land-papers|n|n|y|.|Làm sổ hồng 4 năm chưa xong, hẹn lần này tới lần khác, mệt mỏi lắm rồi
vi|land/compensation|n|n|y|.|Giá đền bù quá thấp so với thị trường, dân chúng tôi không đồng tình với phương án bồi thường
vi|land/building-safety|0|0|y|d|Chung cư cũ lô B bị nứt tường lớn, vữa rơi xuống lối đi, có nguy cơ sập
vi|health/hospital|n|0|y|.|Đi khám ở bệnh viện quận mà chờ từ 5h sáng tới trưa, chen chúc mệt mỏi
vi|health/hospital|p|p|n|.|Cảm ơn bác sĩ và điều dưỡng khoa Nhi bệnh viện Nhi Đồng 1 rất tận tâm với bé nhà em
vi|health/epidemic|0|0|y|.|Khu phố có nhiều ca sốt xuất huyết, đề nghị trạm y tế phun thuốc diệt muỗi
vi|health/food-safety|n|0|y|.|Cơ sở chế biến thịt ôi thiu ngay trong khu dân cư, dơ kinh khủng, cần dẹp ngay
vi|health/health-insurance|0|0|n|.|Thẻ bảo hiểm y tế ở tỉnh khác thì khám trái tuyến được chi trả bao nhiêu phần trăm ạ?
vi|education/school-fee|n|0|y|.|Đầu năm đóng quỹ lớp, quỹ trường, tiền máy lạnh gần chục triệu, lạm thu trắng trợn
vi|education/exam|0|0|n|.|Sở Giáo dục công bố đề thi minh họa kỳ thi tuyển sinh lớp 10 năm 2026.
vi|education/school-meal|n|0|y|.|Suất ăn bán trú của con tôi chỉ có vài miếng thịt với canh loãng, thất vọng với nhà trường
vi|education/school-place|0|0|y|.|Phường mình dân đông mà có một trường tiểu học, sĩ số lớp 55 em, kiến nghị xây thêm trường
vi|security/theft|n|0|y|.|Khu này trộm xe hoài, tháng rồi mất ba chiếc, dân hoang mang lắm
vi|security/disorder|n|0|y|.|Thanh niên tụ tập đua xe, nẹt pô mỗi tối thứ bảy trên cầu, sợ quá
vi|security/scam|0|0|n|.|Cảnh giác: có số lạ giả danh công an gọi yêu cầu cài app VNeID giả để chiếm đoạt tài sản
vi|security/fire-safety|0|0|y|.|Chung cư mini lối thoát hiểm bị khóa, bình chữa cháy hết hạn, đề nghị kiểm tra PCCC
vi|security/fire-safety|0|0|n|.|Cháy lớn tại xưởng gỗ ở Bình Chuẩn tối qua, lực lượng chức năng đã dập tắt, không có thương vong.
vi|administration/one-stop-queue|n|n|y|.|Lên một cửa bốc số từ 7h mà 11h chưa tới lượt, cán bộ thì ngồi bấm điện thoại
vi|administration/slow-file|n|n|y|.|Hồ sơ trễ hẹn 3 lần rồi, mỗi lần lên lại bắt bổ sung một thứ, hành dân quá
vi|administration/slow-file|0|0|y|.|Tôi nộp hồ sơ xác nhận cư trú ngày 3/2, đến nay quá hạn 10 ngày chưa có kết quả, đề nghị giải quyết.
vi|administration/official-conduct|n|n|y|.|Cán bộ tư pháp phường thái độ hách dịch, dân hỏi thì nạt
vi|administration/official-conduct|p|p|n|.|Cán bộ phường Bến Thành hướng dẫn tận tình, niềm nở, làm giấy tờ xong trong buổi sáng, rất hài lòng
vi|administration/-|0|0|n|.|Sáp nhập phường rồi thì căn cước có phải đổi lại không ạ?
vi|justice/civil-status|0|0|n|.|Làm giấy khai sinh cho bé cần giấy tờ gì vậy mọi người
vi|justice/notary|n|0|y|.|Phòng công chứng thu thêm phí ngoài quy định, bực ghê
vi|justice/court|0|0|n|.|Tòa án tuyên phạt bị cáo 7 năm tù về tội lừa đảo chiếm đoạt tài sản.
vi|welfare/benefits|0|0|y|.|Mẹ tôi 82 tuổi chưa được nhận trợ cấp người cao tuổi từ tháng 7, đề nghị phường kiểm tra
vi|welfare/wages|n|0|y|.|Công ty nợ lương công nhân 3 tháng, kêu trời không thấu, mong ngành lao động can thiệp
vi|welfare/social-housing|0|0|n|.|Điều kiện mua nhà ở xã hội năm nay thế nào mọi người nhỉ, thu nhập 14 triệu có được không
vi|economy/prices|n|0|-|.|Giá cả tăng chóng mặt, đi chợ 200 ngàn không mua được gì, rầu
vi|economy/market|0|0|n|.|Tiểu thương chợ An Đông than ế, sạp hàng đóng cửa nhiều.
vi|economy/tax|0|0|n|.|Hộ kinh doanh bỏ thuế khoán chuyển sang kê khai thì cần chuẩn bị gì ạ?
vi|agriculture/livestock|0|0|y|.|Trại heo trong khu dân cư xả thải ra mương, đề nghị ngành nông nghiệp kiểm tra chăn nuôi
vi|agriculture/crops|n|0|n|.|Sầu riêng rớt giá còn 30 ngàn, nông dân khóc ròng, buồn
vi|culture/festival|p|0|n|.|Pháo hoa giao thừa năm nay đẹp quá trời, đông vui ghê
vi|culture/heritage|0|0|n|.|Khởi công trùng tu di tích đình làng Phú Nhuận, dự kiến hoàn thành năm 2026.
vi|culture/sports-ground|0|0|y|.|Sân bóng của phường xuống cấp, đèn hư, mong được sửa để tụi nhỏ có chỗ chơi
vi|logistics/port|0|0|n|.|Hàng container ùn ứ tại cảng Cát Lái do thủ tục hải quan kéo dài.
vi|logistics/delivery|n|0|n|.|Shipper quăng hàng ngoài cổng mưa ướt nhẹp, shop thì không trả lời, chán
vi|digital/city-app|n|0|y|.|Cổng dịch vụ công lỗi hoài, nộp hồ sơ tới bước cuối là văng ra, ức chế
vi|digital/spam-call|n|0|y|.|Một ngày 10 cuộc gọi rác mời vay tiền, phiền phức không chịu nổi
vi|digital/network|0|0|y|o|Mất mạng cả khu từ sáng tới giờ, nhà mạng kiểm tra giúp
vi|budget/public-works|n|n|-|.|Dự án ngàn tỷ đắp chiếu bỏ hoang, lãng phí tiền thuế của dân
vi|budget/disclosure|0|0|n|.|UBND thành phố công khai quyết toán ngân sách quý 2 trên cổng thông tin.
vi|other/-|p|0|n|.|Chúc cả nhà buổi sáng an lành, ngày mới tốt lành nhé
vi|other/-|0|0|n|.|Cần pass lại 2 vé xem ca nhạc cuối tuần, ai lấy inbox
vi|other/-|0|0|n|.|Có ai biết quán bún bò nào ngon khu Gò Vấp không
vi|-/-|0|0|n|.|ủa alo
zh|-/-|-|-|-|-|这条街的路灯坏了，希望尽快修理。
ja|-/-|-|-|-|-|この道はいつも渋滞しています。
ko|-/-|-|-|-|-|이 거리는 비가 오면 항상 침수됩니다.
km|-/-|-|-|-|-|ផ្លូវនេះលិចទឹករាល់ពេលភ្លៀង
fr|-/-|-|-|-|-|La rue est inondée depuis ce matin et les égouts sont bouchés.
other|-/-|-|-|-|-|ถนนเส้นนี้น้ำท่วมทุกครั้งที่ฝนตก
other|-/-|-|-|-|-|Улица опять затоплена после дождя
other|-/-|-|-|-|-|Jalan ini selalu banjir setiap kali hujan turun dengan deras sekali
other|-/-|-|-|-|-|La calle está inundada desde esta mañana y nadie viene a limpiarla
vi|utilities/water-cut|n|n|y|o|nc cúp 2 ngày r mà ctn cấp nc im re, gọi k ai nghe máy, bực thiệt chứ cả hẻm đang xách nc xài
vi|traffic/signal|0|0|y|.|vạch kẻ đường trc cổng trường mờ hết r, mn đi bộ ko ai thấy, nhờ sơn lại
vi|environment/noise|n|0|y|.|ồnnnnn quáaaaa, karaoke hoài z trời 😡😡
vi|urban/street-light|0|0|y|.|Bóng đèn đường đầu hẻm chập chờn mấy hôm nay ạ
vi|administration/one-stop-queue|p|p|n|.|Trung tâm hành chính công phường mới rộng rãi, lấy số xong 10 phút tới lượt, nhanh gọn bất ngờ
en|administration/slow-file|n|n|y|.|Still waiting for my residence registration, my application is two months overdue and nobody answers the phone. Unacceptable.
en|health/hospital|p|p|n|.|Big thanks to the nurses at the district hospital, very helpful and kind.
en|traffic/parking|0|0|y|.|Cars parked illegally on the sidewalk block the entrance of alley 12, please check.
`

export interface Case {
  text: string
  language: string
  domain: string
  topic: string
  tone: string
  stance: string
  complaint: string
  urgency: string
}

const SIDES: Record<string, [string, string]> = {
  n: ['negative', 'opposes'],
  '0': ['neutral', 'neutral'],
  p: ['positive', 'supports'],
}
const COMPLAINT: Record<string, string> = { y: 'true', n: 'false' }
const URGENCY: Record<string, string> = { d: 'danger', o: 'outage', '.': 'ordinary' }

export const CASES: readonly Case[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [language = '', field = '', tone = '', stance = '', complaint = '', urgency = '', ...text] =
      row.split('|')
    const [domain = '', topic = ''] = field.split('/')
    return {
      text: text.join('|'),
      language,
      domain,
      topic,
      tone: SIDES[tone]?.[0] ?? '-',
      stance: SIDES[stance]?.[1] ?? '-',
      complaint: COMPLAINT[complaint] ?? '-',
      urgency: URGENCY[urgency] ?? '-',
    }
  })
