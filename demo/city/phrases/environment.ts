import type { Book } from '../types.ts'

export const environment: Book = {
  say: {
    'waste-collection': {
      angry: [
        'Tiền rác thu đủ mỗi tháng mà xe rác thì {ngay} mới thấy một lần, {hem} thúi không chịu nổi.',
        'Đóng phí vệ sinh {tien} một tháng để ngửi rác trước cửa nhà à?',
        'Hỏi sao không lấy rác thì tổ thu gom chỉ qua phường, phường chỉ qua công ty, vòng tròn hoàn hảo.',
      ],
      fault: [
        'Rác ở {hem} {ngay} chưa lấy, ruồi bay đầy, nhà nào cũng đóng cửa.',
        'Xe rác chạy ngang {st} mà bỏ qua mấy nhà đầu hẻm, hôm nào cũng vậy.',
        'Nước rỉ rác chảy dài trên {st}, đi dép mà trơn muốn té.',
      ],
      plain: [
        'Điểm tập kết rác gần {cho} đầy từ {luc}, chưa thấy xe tới chở.',
        'Giờ lấy rác ở {hem} đổi sang {gio} mà không thông báo nên nhiều nhà bị lỡ.',
      ],
      irony: [
        'Đầu {hem} có núi nhân tạo rồi nha, mùi hương thì khỏi nói, du khách check-in đông lắm, toàn ruồi.',
      ],
      ask: [
        'Khu {w} lấy rác mấy giờ vậy mọi người, mình mới dọn về?',
        'Phí thu gom rác tháng này bao nhiêu vậy, nhà mình bị thu {tien}?',
      ],
      thanks: [
        'Cảm ơn mấy cô chú lấy rác ở {hem}, mưa gió vẫn đi làm đúng giờ.',
        'Khu mình đổi tổ thu gom mới, sạch sẽ hẳn, phường làm được việc.',
      ],
      back: ['Phân loại rác tại nguồn tuy hơi cực nhưng mình ủng hộ phường làm tới nơi tới chốn.'],
    },
    'illegal-dumping': {
      angry: [
        'Bảng cấm đổ rác dựng ngay đó, rác chất ngay dưới bảng, camera phường gắn chắc để trang trí.',
        'Xà bần đổ trộm ở {st} cả tháng mà không ai xuống lập biên bản, báo hoài!',
      ],
      fault: [
        'Bãi đất trống cuối {hem} thành bãi rác, nệm cũ, ghế gãy, đủ thứ.',
        'Xe ba gác nửa đêm chở xà bần đổ xuống chân {cau}, mình quay clip được rồi.',
        'Người ta quăng rác từ xe xuống lề {st}, sáng ra đi bộ phải bịt mũi.',
      ],
      plain: [
        'Có đống xà bần chừng {n} khối trên lề {st} gần {so}, nhờ phường cho dọn.',
        'Khu đất dự án bỏ hoang ở {st} đang bị đổ rác sinh hoạt mỗi đêm khoảng {dem}.',
      ],
      vent: ['Ý thức một số người tệ thật, uống xong ly trà sữa tiện tay quăng luôn.'],
      glad: ['Chiều nay nhóm bạn trẻ dọn được {nn} bao rác dưới {kenh}, nhìn thích ghê.'],
    },
    'smoke-smell': {
      angry: ['Xưởng ở {st} xả khói đen mỗi tối mà đoàn kiểm tra tới là tắt máy, ai báo trước cho họ vậy?'],
      fault: [
        'Cứ {gio} tối là khói đốt rác bay vô nhà, con mình ho suốt.',
        'Mùi nhựa cháy từ xưởng trong {hem} khét lẹt, đóng cửa vẫn nghe.',
        'Quán nướng ở {st} thổi khói thẳng vô chung cư, phơi đồ ám mùi hết.',
        'Mùi hôi từ trại tái chế gần {w} bay tới tận đây mỗi khi trở gió.',
      ],
      plain: ['Có người đốt dây điện lấy đồng ở bãi đất sau {cho}, khói đen từ {luc}.'],
      ask: ['Mọi người ở {w} có ngửi thấy mùi khét không hay chỉ nhà mình?'],
      vent: ['Mở app xem chất lượng không khí mà không dám thở luôn.'],
    },
    noise: {
      angry: [
        'Gọi phường báo ồn lúc {dem}, trực ban nói mai làm đơn. Mai thì ngủ bù được à?',
        'Karaoke loa kéo hát tới {dem}, báo {n} lần mà xử lý xong bữa sau hát to hơn.',
      ],
      irony: ['Được nghe nhạc sống miễn phí tới {dem} mỗi ngày, hàng xóm tài trợ, phường bảo trợ.'],
      fault: [
        'Công trình kế nhà đóng cọc tới {dem}, tường rung, không ai ngủ được.',
        'Loa kéo trong {hem} hát từ chiều tới khuya, nhà có người bệnh mà năn nỉ không được.',
        'Quán nhậu trên {st} mở nhạc ầm ầm, cửa kính nhà mình rung bần bật.',
        'Chó nhà bên sủa suốt đêm, cả dãy trọ thức theo.',
      ],
      plain: ['Cơ sở cơ khí trong {hem} cắt sắt cả buổi trưa, tiếng ồn lớn, nhờ nhắc nhở giúp.'],
      thanks: ['Báo tiếng ồn qua tổng đài, 20 phút sau công an phường xuống nhắc, êm liền. Cảm ơn nhiều.'],
      vent: ['Ước gì có một đêm không nghe bolero từ nhà hàng xóm.'],
    },
    'canal-water': {
      fault: [
        '{kenh} nước đen kịt, cá chết nổi trắng, mùi bay vô nhà suốt ngày.',
        'Lục bình với rác kín mặt {kenh}, muỗi nhiều kinh khủng.',
      ],
      plain: ['Có ống xả nước màu trắng đục ra {kenh} gần {cau} vào khoảng {gio}.'],
      angry: ['{kenh} cải tạo xong chưa được năm lại đen như cũ, nghiệm thu kiểu gì vậy?'],
      glad: ['Sáng đi bộ dọc {kenh} thấy nước trong hơn, có cả cò về.'],
    },
    dust: {
      fault: [
        'Xe ben chạy {st} không che bạt, bụi mù, quần áo phơi vô là giặt lại.',
        'Công trình đào đường xong không tưới nước, nhà trên {st} phủ một lớp bụi.',
      ],
      plain: ['Đất cát rơi vãi trên {st} từ xe chở vật liệu, nhờ bên thi công dọn.'],
      irony: ['Sống ở {st} khỏi mua phấn trang điểm, ra đường một vòng là da trắng mịn.'],
    },
  },
  forum: {
    noise: {
      angry: [
        'Sáu tháng kêu cứu vì tiếng ồn ở {hem} // Mình đã gọi 1022 {nn} lần, làm đơn {n} lần. Lần nào cũng “đã nhắc nhở”. Nhắc xong im được hai hôm rồi lại mở loa tới {dem}. Nhà có em bé ba tháng tuổi. Luật có, mức phạt có, sao không ai phạt?',
      ],
      ask: [
        'Đo tiếng ồn thế nào để làm bằng chứng? // Quán gần nhà mở nhạc khuya, mình dùng app trên điện thoại đo được hơn 80 dB. Không biết số liệu đó có được chấp nhận không, ai từng làm đơn thành công chỉ giúp.',
      ],
    },
    'illegal-dumping': {
      fault: [
        'Điểm đen rác ở {st} hết dọn lại đầy // Tuần trước khu phố ra quân dọn sạch, trồng cả hoa giấy. Sáng nay xuống thấy nguyên bộ sofa cũ đè lên bồn hoa. Mình nghĩ phải gắn đèn và camera thật thì mới hết.',
      ],
    },
    'canal-water': {
      plain: [
        'Theo dõi màu nước {kenh} mỗi tuần // Mình đi làm qua {cau} nên chụp mỗi thứ hai một tấm. Ba tuần gần đây nước sẫm hẳn, có mùi dầu. Ai ở phía trên nguồn kiểm tra giúp có cơ sở nào mới xả ra không.',
      ],
    },
    'waste-collection': {
      back: [
        'Phân loại rác ở {w} sau ba tháng // Tổ mình chia ba thùng, lúc đầu lộn xộn nhưng giờ quen. Phường in hướng dẫn dễ hiểu, có người tới nhắc chứ không phạt liền. Mình thấy cách này được, nên nhân rộng.',
      ],
    },
    'smoke-smell': {
      fault: [
        'Khói từ lò đốt sau {cho}, ai chịu được? // Mỗi tối khoảng {gio} là khói trắng bay qua cả dãy nhà. Mẹ mình bị hen phải qua nhà dì ở tạm. Mình đang gom chữ ký của bà con để gửi một lần.',
      ],
    },
  },
  press: {
    'waste-collection': {
      plain: [
        'Rác ùn ứ tại điểm tập kết trên {st} // Người dân {w} phản ánh rác không được chở đi trong {ngay}.',
      ],
      tell: [
        '{w} điều chỉnh giờ thu gom rác từ tháng tới // Giờ thu gom mới bắt đầu lúc {gio} để tránh giờ cao điểm.',
      ],
      glad: [
        'Biến rác thành quà ở {w} // Mỗi sáng thứ bảy, người dân mang vỏ lon, giấy vụn đổi lấy rau sạch.',
      ],
    },
    'illegal-dumping': {
      plain: [
        'Bãi rác tự phát mọc giữa khu dân cư {w} // Khu đất trống trên {st} thành nơi đổ xà bần, nệm cũ suốt {lau}.',
      ],
      tell: [
        'Phạt {n} trường hợp đổ trộm xà bần ở {w} // Camera an ninh ghi lại xe chở vật liệu đổ trái phép trên {st}.',
      ],
    },
    'smoke-smell': {
      plain: [
        'Dân {w} kêu trời vì khói xưởng tái chế // Mùi khét xuất hiện mỗi tối, nhiều hộ phải đóng cửa cả ngày.',
      ],
    },
    noise: {
      plain: ['“Tra tấn” bởi loa kéo ở {hem} // Nhiều hộ dân ở {w} mất ngủ vì tiếng hát karaoke tới {dem}.'],
      tell: [
        '{w} ra quân kiểm tra tiếng ồn các quán ăn uống // Tổ kiểm tra đo độ ồn lưu động tại {n} tuyến đường vào buổi tối.',
      ],
    },
    'canal-water': {
      plain: ['Cá chết nổi trên {kenh} // Nước đổi màu bất thường, người dân {w} lo nguồn thải lạ.'],
      tell: ['Vớt {nn} tấn lục bình trên {kenh} // Đợt vớt kéo dài một tuần, chia theo từng đoạn qua {w}.'],
    },
    dust: {
      plain: ['Xe ben không che bạt, {st} mịt mù bụi // Người dân phải tự tưới nước trước nhà để đỡ bụi.'],
    },
  },
  file: {
    'waste-collection': {
      plain: [
        'Rác sinh hoạt tại {hem} đã {ngay} chưa được thu gom, đề nghị kiểm tra đơn vị thu gom.',
        'Điểm tập kết rác trên {st} để quá giờ quy định, phát sinh mùi hôi, đề nghị xử lý.',
      ],
      fault: ['Nước rỉ rác từ xe thu gom chảy khắp {st}, mùi hôi rất khó chịu, người dân bức xúc.'],
    },
    'illegal-dumping': {
      plain: [
        'Phát hiện đổ xà bần trái phép tại {so}, đề nghị xử lý và thu dọn.',
        'Khu đất trống cạnh {truong} thành bãi rác tự phát, đề nghị phường có biện pháp.',
        'Xe tải đổ đất thải xuống {kenh} vào khoảng {dem}, đề nghị kiểm tra.',
      ],
    },
    'smoke-smell': {
      plain: [
        'Mùi hoá chất từ xưởng sơn trong {hem} nồng nặc, trẻ nhỏ trong xóm ho nhiều.',
        'Cơ sở tại {so} đốt phế liệu gây khói, đề nghị đo kiểm và xử lý.',
      ],
    },
    noise: {
      plain: [
        'Hộ dân trong {hem} hát karaoke loa kéo hằng đêm tới {dem}, cả xóm mất ngủ.',
        'Quán tại {so} mở nhạc lớn sau {dem}, đề nghị kiểm tra, xử phạt theo quy định.',
        'Công trình xây dựng trên {st} thi công ban đêm gây ồn, đề nghị nhắc nhở.',
      ],

      angry: ['Phản ánh tiếng ồn lần thứ {n}, phường trả lời đã xử lý nhưng tối nào cũng ồn như cũ.'],
    },
    'canal-water': { plain: ['{kenh} có nước thải màu lạ và cá chết, đề nghị lấy mẫu kiểm tra.'] },
    dust: { plain: ['Xe chở đất làm rơi vãi trên {st}, bụi nhiều, đề nghị đơn vị thi công rửa đường.'] },
  },
}
