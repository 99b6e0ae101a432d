import type { Book } from '../types.ts'

export const flooding: Book = {
  say: {
    'flooded-street': {
      angry: [
        'Mưa có nửa tiếng mà {st} ngập tới gối, năm nào cũng hứa chống ngập rồi để đó.',
        'Nâng đường {n} lần, nhà dân thành cái hầm, vậy mà mưa xuống đường vẫn ngập. Ai duyệt cái dự án này vậy?',
        'Chống ngập kiểu gì mà càng chống càng ngập, {w} giờ mưa nhỏ cũng lội.',
        'Cứ mưa là {st} thành sông, xe chết máy hàng loạt mà chẳng thấy ai ra điều tiết.',
      ],
      irony: [
        'Khỏi cần đi biển, chiều mưa ra {st} là có sóng vỗ tận cửa nhà.',
        'Thành phố mình hay thật, mưa 15 phút là có phố cổ ven sông ngay.',
        '{w} chuẩn bị mở tuyến buýt đường thuỷ ngay trên {st}, khỏi đào kênh cho tốn.',
        'Máy bơm hiện đại ghê, mưa tạnh {n} tiếng rồi nước vẫn đứng yên ngắm cảnh.',
      ],
      fault: [
        '{luc} mưa xong {st} ngập chừng {cm} phân, xe tay ga chết máy hết.',
        'Nước tràn vô nhà, tát từ {gio} tới giờ chưa xong, đồ đạc kê hết lên bàn.',
        'Con mình đi học về lội nước tới đầu gối trên {st}, áo quần ướt hết.',
        'Quán mình ở {hem} phải nghỉ bán vì nước ngập ngang bậc cửa, tủ lạnh hư luôn.',
        'Ngập kiểu này xe nào cũng phải dắt, qua hết {st} mất gần một tiếng.',
        'Năm nay ngập sâu hơn năm ngoái, tầng trệt nhà mình bỏ luôn không ở được.',
      ],
      plain: [
        '{st} đoạn gần {cho} đang ngập khoảng {cm} phân, ai đi làm về nên vòng hướng khác.',
        'Cập nhật lúc {gio}: {hem} nước còn ngập, xe máy đi được nhưng chậm.',
        'Đoạn trũng {st} qua {truong} mưa lớn là đọng nước vài tiếng mới rút.',
        'Mình đo thử, nước trước nhà ở {so} cao {cm} phân sau cơn mưa {luc}.',
      ],
      danger: [
        'Nước ngập che hết mặt đường {st}, {luc} có {n} người té xuống chỗ đường sụp, nguy hiểm lắm.',
        'Ngập mà trụ điện ở {st} bị rò, đứng gần thấy tê chân, ai đi qua tránh xa giùm!',
      ],
      alert: ['Đoạn {st} gần {cau} nước chảy xiết khi mưa lớn, xe hai bánh không nên qua lúc này.'],
      ask: [
        'Giờ này đi từ {cho} qua {st} có ngập không mọi người?',
        'Nhà ở vùng trũng thì nên mua máy bơm loại nào, có ai dùng rồi cho xin ý kiến?',
        'Xe bị ngập nước tới cốp thì nên đề máy hay dắt ra tiệm luôn vậy mọi người?',
      ],
      vent: [
        'Mưa Sài Gòn lãng mạn trong nhạc thôi, ngoài đời là ướt từ đầu tới chân.',
        'Cứ nghe sấm là tim đập, không phải vì sợ sấm mà sợ phải kê đồ.',
      ],
      thanks: [
        'Năm nay {st} mưa lớn mà rút nước nhanh hẳn, cống mới làm có tác dụng thật, cảm ơn các anh.',
        'Cảm ơn mấy anh tổ thoát nước dầm mưa vớt rác ở miệng cống {st}, nhờ vậy nước rút liền.',
      ],
      back: ['Ủng hộ làm hồ điều tiết ở {w}, tốn kém nhưng còn hơn năm nào cũng ngập.'],
    },
    'blocked-drain': {
      angry: [
        'Miệng cống {st} bít kín rác mà cả năm không ai nạo vét, tới mưa lại đổ thừa dân xả rác.',
        'Cống trước {so} nghẹt {lau}, nước đen trào lên đường, gọi công ty thoát nước thì chuyển máy vòng vòng.',
      ],
      fault: [
        'Cống nghẹt, nước thải trào ngược lên nhà vệ sinh cả dãy {hem}, mùi không chịu nổi.',
        'Hố ga ở {st} bốc mùi hôi suốt, quán ăn gần đó ế khách luôn.',
        'Nước cống đen ngòm đọng trước cửa {truong}, học sinh phải nhảy qua để vào lớp.',
        'Gián chuột từ miệng cống {hem} chui lên đầy nhà, phun thuốc hoài không hết.',
      ],
      plain: [
        'Miệng thu nước ở {st} gần {so} bị lá cây che kín, nhờ bên thoát nước ghé dọn.',
        'Thợ xây đổ xà bần xuống cống ở {hem}, giờ nước thoát rất chậm.',
        'Có {n} miệng cống trên {st} bị người dân đậy ván để đỡ mùi nên mưa không thoát kịp.',
      ],
      irony: ['Nhờ cống nghẹt mà {hem} có hồ cảnh quan, chỉ thiếu cá thôi là đủ bộ.'],
      thanks: ['Sáng thấy xe hút cống vào tận {hem}, làm gọn gàng sạch sẽ, khen mấy anh một câu.'],
      ask: ['Nghẹt cống chung của hẻm thì báo ai, phường hay công ty thoát nước vậy mọi người?'],
    },
    manhole: {
      danger: [
        'Nắp cống ở {st} mất {ngay} nay, ban đêm không thấy gì, hồi tối có người lọt bánh xe xuống.',
        'Hố ga sâu cả mét ngay lối vào {truong} không có nắp, tụi nhỏ chạy giỡn sát bên.',
        'Nắp hố ga trên {st} bị bật lên giữa đường, xe máy né nhau suýt tông.',
      ],
      alert: [
        'Nắp cống trước {so} bị nứt đôi, xe tải đè qua là sập.',
        'Ai đó cắm nhánh cây vào hố ga mất nắp ở {hem} để báo, mọi người đi chậm.',
      ],
      alarm: [
        'Báo cái hố ga mất nắp ở {st} từ tuần trước tới giờ chưa ai đậy, chờ có người chết mới làm hả?',
      ],
      fault: ['Nắp cống trên {st} kênh, xe chạy qua cứ kêu rầm rầm cả đêm không ngủ được.'],
      thanks: ['Báo nắp cống hư lúc sáng, chiều thấy thay nắp mới ở {st}, nhanh bất ngờ.'],
    },
    tide: {
      angry: ['Triều cường năm nào cũng báo trước mà {w} vẫn ngập y chang, bờ bao làm mãi không xong.'],
      fault: [
        'Triều lên lúc {gio}, nước từ {kenh} tràn qua bờ vô tận bếp.',
        'Rằm với mùng một là nhà mình lại chạy nước, {hem} ngập {cm} phân dù trời không mưa.',
        'Van ngăn triều ở {kenh} hư, nước cứ theo cống dội ngược vô xóm.',
      ],
      plain: [
        'Triều đang lên, {st} sát {kenh} bắt đầu ngập, bà con dời xe lên chỗ cao.',
        'Bờ bao {kenh} có chỗ rò nước, mình thấy thấm qua nền từ {luc}.',
      ],
      tell: ['Lịch triều tuần này đỉnh khoảng {gio}, ai ở gần {kenh} để ý nha.'],
      irony: ['Triều cường đúng giờ hơn xe buýt, {gio} là nước gõ cửa, lịch sự vô cùng.'],
    },
  },
  forum: {
    'flooded-street': {
      fault: [
        'Nhà ở {st} ngập liên tục, có nên bán không? // Mình mua căn nhà ở {w} được ba năm, mùa mưa nào cũng ngập. Năm đầu nước tới mắt cá, năm nay tới {cm} phân trong nhà. Kê đồ, tát nước, lau bùn, cứ vậy lặp lại. Hàng xóm nâng nền hết nên nhà mình thành chỗ trũng nhất. Ai có kinh nghiệm sống chung với ngập xin chia sẻ.',
        'Nhật ký một mùa ngập ở {w} // Tính từ đầu mùa mưa tới giờ nhà mình ngập {nn} lần. Lần nặng nhất nước lên {cm} phân, hư máy giặt và cái tủ gỗ. Mình ghi lại để có số liệu gửi lên phường, ai ở quanh {st} có ghi thì góp vào cho đủ.',
      ],
      angry: [
        'Dự án chống ngập {st}: tiền tỉ đổ xuống, nước vẫn lên // Công trình nghiệm thu rồi, bảng tên dựng rồi mà cơn mưa {luc} nước vẫn ngang bánh xe. Họp dân lần nào cũng hứa. Mình đề nghị công khai đơn vị thiết kế và trách nhiệm bảo hành.',
      ],
      ask: [
        'Xin bản đồ các điểm ngập quanh {w} // Sắp thuê nhà khu này mà nghe nói mưa là ngập. Nhờ mọi người liệt kê giúp các đoạn hay ngập và thời gian nước rút để mình tính đường đi làm.',
      ],
    },
    'blocked-drain': {
      plain: [
        'Đề xuất lịch nạo vét cống trước mùa mưa ở {w} // Hẻm mình có {n} hố ga, hai cái bít kín do rác và xà bần. Mỗi lần mưa là nước dồn về cuối hẻm. Mình nghĩ nên có lịch nạo vét công khai để dân dọn đồ phối hợp. Mọi người góp ý để mình gửi phường.',
      ],
    },
    tide: {
      plain: [
        'Bờ bao {kenh} xuống cấp // Đi dọc bờ bao sáng nay mình đếm được {n} chỗ nứt và một chỗ sụt. Triều rằm tới mà không gia cố thì cả xóm thấp dưới này lãnh đủ. Hình mình để ở dưới, ai gần trụ sở phường báo giúp.',
      ],
    },
  },
  press: {
    'flooded-street': {
      plain: [
        'Mưa chiều, nhiều tuyến đường ở {w} ngập sâu // Cơn mưa lớn {luc} khiến {st} và các hẻm lân cận ngập {cm} cm, nhiều xe chết máy.',
        'Hàng chục nhà dân trên {st} nước tràn vào nhà // Sau hơn một giờ mưa, nước từ {st} tràn vào khoảng {nn} căn nhà ở {w}.',
        'Điểm ngập {st}: hẹn hoàn thành nhiều lần vẫn chưa xong // Dự án cải tạo thoát nước tại {w} chậm tiến độ, người dân tiếp tục chịu ngập.',
        'Học sinh {truong} lội nước tới trường // Đoạn đường trước {truong} ngập {cm} cm đúng giờ vào học, phụ huynh phải cõng con.',
      ],
      tell: [
        'Thành phố mẫu rà soát {nn} điểm ngập trước mùa mưa // Cơ quan chuyên môn vừa công bố danh sách điểm ngập cần theo dõi, trong đó có {n} điểm ở {w}.',
        'Dự báo mưa lớn diện rộng trong {n} ngày tới // Đài khí tượng khuyến cáo người dân vùng trũng chủ động kê cao đồ đạc.',
      ],
      glad: [
        'Hết cảnh lội nước, người dân {st} mở cửa buôn bán trở lại // Sau khi tuyến cống mới đưa vào sử dụng, khu vực {w} gần như không còn ngập.',
      ],
    },
    'blocked-drain': {
      plain: [
        'Rác bít miệng cống, {st} cứ mưa là ngập // Nhiều miệng thu nước ở {w} bị rác che kín, nước không thoát kịp.',
      ],
      tell: [
        'Nạo vét {nnn} mét cống ở {w} // Đơn vị thoát nước bắt đầu nạo vét tuyến cống {st} vào ban đêm để tránh ùn tắc.',
      ],
    },
    manhole: {
      alert: [
        'Hố ga mất nắp trên {st}, người dân cắm cây cảnh báo // Một hố ga sâu gần hai mét ở {w} mất nắp nhiều ngày, nguy hiểm cho người đi đường.',
      ],
    },
    tide: {
      plain: [
        'Triều cường vượt báo động, nước tràn bờ {kenh} // Đỉnh triều {luc} khiến nhiều nhà ven kênh ở {w} bị ngập.',
      ],
      tell: [
        'Đỉnh triều rằm này dự kiến xuất hiện lúc {gio} // Người dân ven {kenh} được khuyến cáo gia cố cửa, kê cao đồ điện.',
      ],
    },
  },
  file: {
    'flooded-street': {
      plain: [
        'Mỗi lần mưa là nước bẩn tràn vào nhà, có người già và trẻ nhỏ, không thể sinh hoạt được.',
        '{st}, {w} thường xuyên ngập khoảng {cm} cm sau mưa, đề nghị kiểm tra hệ thống thoát nước.',
        'Khu vực trước {so} bị ngập kéo dài, nước {n} giờ sau mưa vẫn chưa rút, đề nghị khảo sát.',
        '{hem} thấp hơn mặt đường mới nên nước đổ dồn vào, đề nghị có phương án thoát nước cho hẻm.',
        'Sau khi nâng đường, miệng thu nước ở {st} cao hơn mặt đường nên nước không thoát được.',
      ],
      fault: ['Nhà tôi ngập {nn} lần từ đầu mùa mưa, hư hỏng nhiều tài sản, gia đình rất khổ sở.'],
      angry: [
        'Tôi đã phản ánh ngập ở {st} {n} lần, lần nào cũng trả lời “đang khảo sát”, dân không thể chờ mãi.',
      ],
      alert: ['Đường ngập che khuất hố công trình trên {st}, đã có người té, đề nghị rào chắn ngay.'],
    },
    'blocked-drain': {
      plain: [
        'Cống bốc mùi hôi thối {lau}, cả khu dân cư phải đóng cửa suốt ngày.',
        'Hố ga trước {so} bị nghẹt, nước thải chảy tràn ra đường, đề nghị nạo vét.',
        'Miệng cống {hem} đầy rác và đất cát, nước không thoát, đề nghị đơn vị thoát nước xử lý.',
        'Hộ kinh doanh ăn uống tại {so} xả dầu mỡ xuống cống gây tắc, đề nghị kiểm tra.',
      ],
    },
    manhole: {
      alert: [
        'Nắp hố ga tại {so} bị mất, rất nguy hiểm cho người đi đường, đề nghị lắp lại gấp.',
        'Nắp cống trên {st} gần {truong} bị vỡ, thanh sắt nhô lên, đề nghị thay ngay.',
      ],
      plain: ['Nắp cống trước {so} bị kênh, gây tiếng ồn lớn khi xe qua lại.'],
    },
    tide: {
      plain: [
        'Bờ bao {kenh} đoạn qua {w} bị sạt, triều lên nước tràn vào nhà dân, đề nghị gia cố.',
        'Van ngăn triều tại {kenh} không đóng kín, nước dội ngược vào {hem}.',
      ],
    },
  },
}
