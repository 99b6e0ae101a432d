import type { Book } from '../types.ts'

export const urban: Book = {
  say: {
    'pavement-taken': {
      angry: [
        'Vỉa hè {st} bán quán hết trơn, dân đi bộ xuống lòng đường mà phường làm ngơ.',
        'Dẹp vỉa hè kiểu bắt cóc bỏ dĩa, đoàn đi khỏi năm phút là bàn ghế bày lại.',
      ],
      irony: ['Vỉa hè {st} giờ là phòng khách của mấy quán nhậu, người đi bộ nhớ xin phép trước khi qua.'],
      fault: [
        'Đẩy xe lăn cho ba qua {st} mà phải né từng cái bàn nhựa.',
        'Tiệm sửa xe chiếm nguyên vỉa hè trước {so}, dầu nhớt chảy lênh láng.',
      ],
      plain: [
        'Quán ăn tại {so} kê bàn kín vỉa hè từ {gio}, nhờ đội trật tự nhắc.',
        'Xe máy để ba lớp trên vỉa hè {st}, không còn lối đi.',
      ],
      ask: ['Muốn đăng ký dùng tạm vỉa hè đám cưới thì làm ở phường phải không mọi người?'],
      back: ['Kẻ vạch chia vỉa hè cho người đi bộ trước rồi mới tới buôn bán là đúng.'],
      thanks: ['Vỉa hè {st} thông thoáng mấy tuần nay, phường làm nghiêm vậy dân mới nhờ.'],
    },
    'street-light': {
      fault: [
        'Đèn hẻm {hem} tắt {ngay}, con nít đi học thêm về sợ ma.',
        'Bóng đèn trước {so} chớp tắt liên tục, nhức mắt không ngủ được.',
      ],
      plain: [
        'Một trụ đèn trên {st} ngay {so} không sáng, nhờ bên chiếu sáng thay bóng.',
        'Đèn đường {st} sáng cả ban ngày, báo để tiết kiệm điện.',
      ],
      thanks: ['Hẻm mình mới được gắn đèn LED, tối đi tập thể dục sáng trưng, cảm ơn khu phố.'],
      outage: ['Nguyên đoạn {st} tới {cau} tối thui, cả tuyến đèn không lên.'],
    },
    'tree-park': {
      danger: [
        'Nhánh cây khô to trên {st} treo lơ lửng trên đầu người đi đường, gió nhẹ là rớt.',
        'Cây trước {truong} mục gốc, giờ ra chơi tụi nhỏ đứng đầy ở dưới.',
      ],
      alert: ['Cây bên {so} ngã chắn nửa đường sau cơn mưa {luc}, dây điện bị kéo võng.'],
      fault: [
        'Công viên gần {cho} ghế gãy, bồn hoa toàn rác, chán không muốn ra.',
        'Cắt tỉa gì mà trụi lủi hàng cây trên {st}, giờ nắng chang chang.',
      ],
      plain: ['Rễ cây đội gạch vỉa hè trên {st}, người già dễ vấp.'],
      glad: [
        'Hàng cây trên {st} trổ bông tím cả góc đường, đẹp mê.',
        'Chiều ra công viên ngồi nghe chim hót, tự nhiên nhẹ lòng.',
      ],
      ask: ['Muốn xin đốn cây trước nhà thì liên hệ ai vậy mọi người?'],
      thanks: [
        'Công ty cây xanh dọn nhánh gãy trên {st} ngay trong đêm, sáng ra đi lại bình thường, quá tốt.',
      ],
    },
    'stray-animal': {
      fault: [
        'Chó thả rông ở {hem} rượt xe máy, mấy người té rồi.',
        'Mèo hoang đẻ đầy trên mái tôn, đêm kêu gào không ngủ nổi.',
      ],
      danger: ['Con chó lớn không rọ mõm trên {st} vừa cắn một bé gái, giờ vẫn còn chạy quanh đây.'],
      plain: ['Có đàn chó chừng {n} con thả rông quanh {cho}, nhờ đội bắt chó ghé.'],
      vent: ['Nuôi chó mà để nó đi bậy trước cửa nhà người ta, thiệt hết nói.'],
      glad: ['Tìm được chủ cho bé cún lạc ở {hem} rồi mọi người ơi!'],
    },
    'advertising-sign': {
      fault: [
        'Tờ rơi cho vay dán kín cột điện trên {st}, bóc rồi lại dán.',
        'Bảng hiệu quán karaoke trên {st} chớp đỏ xanh rọi thẳng vô phòng ngủ nhà mình.',
      ],
      plain: ['Bảng quảng cáo ở {so} che khuất biển báo giao thông.'],
      alert: ['Bảng hiệu lớn trên {st} bung một góc, gió thổi lắc lư ngay trên đầu người đi bộ.'],
      angry: ['Quảng cáo khoan cắt bê tông phủ kín {hem} mà số điện thoại sờ sờ đó không ai xử phạt.'],
    },
    'cable-pole': {
      fault: [
        'Dây cáp trên {st} chằng chịt như mạng nhện, võng xuống ngang mặt.',
        'Cột điện dựng ngay giữa lối vô {hem}, ba gác không qua được.',
      ],
      danger: [
        'Dây cáp đứt thòng giữa {st}, xe máy vướng cổ té {luc}, ai đi qua tránh xa.',
        'Trụ điện ở {hem} nghiêng hẳn vô nhà dân, dây căng như dây đàn.',
      ],
      plain: ['Cáp viễn thông trước {so} bị tuột kẹp, đang võng thấp.'],
      angry: [
        'Bó cáp rớt xuống đường {st}, bên mạng nói của điện lực, điện lực nói của bên mạng, ai cũng vô can.',
      ],
      back: ['Ngầm hoá cáp trên {st} có bụi bặm chút nhưng xong rồi thoáng hẳn, nên làm tiếp.'],
    },
  },
  forum: {
    'pavement-taken': {
      fault: [
        'Đi bộ mười phút trên {st}: bao nhiêu vật cản? // Mình thử đếm: {nn} xe máy, {n} quầy nước, một tủ bánh mì. Có đoạn phải xuống lòng đường chung với xe buýt. Làm sao người già đi được?',
      ],
    },
    'cable-pole': {
      plain: [
        'Gom hình dây cáp thòng ở {w} // Mình lập danh sách vị trí cáp võng, cáp đứt quanh {st}. Mỗi người góp một tấm kèm địa chỉ, cuối tuần mình gửi phản ánh một lượt cho gọn.',
      ],
    },
    'tree-park': {
      back: [
        'Ủng hộ làm công viên nhỏ trong khu dân cư // Miếng đất trống ở {hem} đang được đề xuất làm chỗ chơi cho trẻ em. Họp dân hôm rồi đa số đồng ý. Mình thấy có cây xanh vẫn hơn để làm bãi xe.',
      ],
    },
    'stray-animal': {
      ask: [
        'Nuôi chó trong {cc} được không? // Ban quản lý dán thông báo cấm hẳn, có hộ lại nói chỉ cần rọ mõm và dọn vệ sinh. Quy định thật sự thế nào, ai rành chỉ giúp.',
      ],
    },
  },
  press: {
    'pavement-taken': {
      plain: ['Vỉa hè {st} lại thành chỗ buôn bán // Sau đợt ra quân, hàng quán ở {w} tái lấn chiếm vỉa hè.'],
      tell: [
        '{w} kẻ vạch phân chia vỉa hè trên {n} tuyến đường // Phần lối đi cho người đi bộ rộng tối thiểu 1,5 m.',
      ],
    },
    'street-light': {
      plain: [
        'Hẻm tối ở {w}: dân góp tiền tự gắn đèn // Nhiều bóng đèn trong {hem} hỏng đã lâu chưa được thay.',
      ],
    },
    'tree-park': {
      alert: [
        'Cây bật gốc đè lên xe máy trên {st} // Cây cao khoảng 10 m ở {w} ngã sau cơn giông, rất may không có người bị thương.',
      ],
      glad: ['Thêm một công viên bỏ túi ở {w} // Khu đất rộng {nnn} m² thành nơi vui chơi cho trẻ em.'],
      tell: [
        'Cắt tỉa {nnn} cây xanh ở {w} trước mùa mưa bão // Công việc thực hiện vào ban đêm trên {n} tuyến đường.',
      ],
    },
    'stray-animal': { tell: ['{w} lập đội bắt chó thả rông // Chủ nuôi có 48 giờ để nhận lại và nộp phạt.'] },
    'advertising-sign': {
      tell: [
        '{w} tháo dỡ {nn} bảng quảng cáo sai quy định // Lực lượng chức năng kiểm tra các bảng hiệu trên {st}.',
      ],
    },
    'cable-pole': {
      plain: [
        'Dây cáp chằng chịt trên {st}, dân lo cháy nổ // Nhiều bó cáp ở {w} võng thấp, có đoạn chạm mái nhà.',
      ],
      tell: ['Ngầm hoá lưới điện và cáp viễn thông trên {st} // Công trình ở {w} dự kiến kéo dài {n} tháng.'],
    },
  },
  file: {
    'pavement-taken': {
      plain: [
        'Hộ kinh doanh tại {so} lấn chiếm vỉa hè, đề nghị xử lý.',
        'Quán nhậu trên {st} bày bàn ghế xuống lòng đường từ {gio}, đề nghị kiểm tra.',
      ],
      angry: ['Vỉa hè {st} bị chiếm bán buôn {lau}, phường xử lý kiểu đối phó, đề nghị cấp trên kiểm tra.'],
    },
    'street-light': {
      plain: [
        'Đèn chiếu sáng trước {so} không sáng, đề nghị thay bóng.',
        'Cột đèn trong {hem} bị ngã nghiêng, đề nghị dựng lại.',
      ],
    },
    'tree-park': {
      alert: ['Cây xanh trước {so} có nhánh khô lớn sắp rơi, đề nghị cắt tỉa gấp.'],
      plain: ['Thảm cỏ công viên gần {cho} bị giẫm nát, ghế đá hỏng, đề nghị sửa.'],
    },
    'stray-animal': { plain: ['Chó thả rông không rọ mõm tại {hem}, đề nghị xử lý chủ nuôi.'] },
    'advertising-sign': {
      plain: ['Quảng cáo rao vặt dán trái phép trên {st}, đề nghị xoá và khoá số điện thoại.'],
    },
    'cable-pole': {
      alert: ['Dây cáp đứt rơi xuống mặt đường {st}, đề nghị thu dọn ngay.'],
      plain: ['Trụ cáp viễn thông tại {so} nghiêng, đề nghị kiểm tra.'],
    },
  },
}
