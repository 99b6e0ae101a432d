/** The flood week: a big rain meets the spring tide along the canals. */
import type { Book } from '../types.ts'

export const FLOOD_WEEK: Book = {
  say: {
    'flooded-street': {
      angry: [
        'Mưa từ chiều cộng triều, {st} thành biển, gọi đường dây nóng chuông đổ mà không ai bắt máy.',
        'Cả {w} chìm trong nước mà trạm bơm nghe nói hư chờ linh kiện, quản lý kiểu gì vậy trời?',
        'Ngập {ngay} rồi, phường phát được cái loa thông báo chứ chưa thấy cái máy bơm nào.',
      ],
      irony: [
        'Ai cần thuê thuyền liên hệ {hem}, giá mềm, có đưa đón tận giường.',
        'Nhà view sông không cần mua, mở cửa ra là sông {w} chảy ngang phòng khách.',
      ],
      fault: [
        'Nước vô nhà {cm} phân rồi, tủ lạnh máy giặt kê không kịp, cả nhà thức trắng.',
        'Mưa lớn kèm triều cường, {st} ngập lút bánh xe, nguyên hẻm không ai ra được.',
        'Ba ngày nay {w} ngập sáng rồi lại ngập chiều, đồ khô không còn cái nào.',
        'Quán mình trên {st} nước ngập tới mặt bàn, mất sạch hàng mới nhập.',
        'Má mình 80 tuổi ngồi trên giường ngó nước dâng, thương mà không biết làm sao.',
        'Kẹt trong hẻm từ {luc}, nước chưa rút, hàng xóm chuyền nhau mì gói.',
        'Nước rút để lại lớp bùn dày cả lóng tay, dọn từ {gio} chưa xong.',
      ],
      plain: [
        'Cập nhật ngập {w}: {st} khoảng {cm} phân, {hem} khoảng {cm} phân, nước đang lên.',
        'Đoạn {st} từ {cau} tới {cho} ngập nặng, xe bốn bánh gầm thấp không qua được.',
        'Lúc {gio} đo trước {so}: {cm} phân, cao hơn hôm qua một gang tay.',
      ],
      danger: [
        'Nước ngập tới ổ điện tầng trệt ở {hem}, mọi người cúp cầu dao liền đi!',
        'Có người bị cuốn xe gần {cau} trên {st}, nước chảy xiết lắm, đừng ai cố qua.',
        'Nhà trọ cuối {hem} nước lên tới ngực, còn người già chưa ra được, ai có xuồng giúp với!',
      ],
      alert: ['Dòng nước qua {st} đang chảy mạnh, đã có cây đổ chắn ngang, đề nghị không đi vào.'],
      outage: ['{w} cúp điện từ {luc} vì ngập trạm, tối thui mà nước vẫn lên.'],
      tell: ['Trường học quanh {w} cho học sinh nghỉ ngày mai vì ngập, phụ huynh coi tin nhắn nha.'],
      thanks: [
        'Cảm ơn mấy anh dân quân {w} lội nước cõng từng cụ già ra khỏi hẻm.',
        'Công an phường với thanh niên chia nhau đẩy xe chết máy trên {st} tới khuya, quý lắm.',
      ],
      glad: ['Hàng xóm nấu nồi cháo to đùng chia cả hẻm, ngập mà ấm lòng.'],
      ask: [
        'Đêm nay triều có lên nữa không mọi người, có nên gửi xe chỗ cao?',
        'Chỗ nào quanh {w} cho gửi xe máy tránh ngập vậy?',
      ],
    },
    tide: {
      fault: [
        'Triều lên đúng lúc mưa, nước {kenh} tràn bờ chảy ào ào vô xóm.',
        'Bờ bao {kenh} vỡ một đoạn, nước vô nhanh không kịp trở tay.',
      ],
      plain: ['Đỉnh triều {gio} nay cao hơn hôm qua, xóm ven {kenh} nước đã tới thềm.'],
      alarm: ['Bờ bao {kenh} nứt báo cả tháng không gia cố, giờ bể rồi đó, nước đang đổ vô nhà dân!'],
    },
    'blocked-drain': {
      angry: ['Mưa ngập có một phần vì cống {st} đầy rác, nói nạo vét đầu mùa mà nạo ở đâu?'],
      fault: ['Cống trào ngược, nước ngập đen ngòm lẫn rác trôi khắp {hem}.'],
    },
    manhole: { danger: ['Nước đẩy bật nắp cống trên {st}, ngập nên không thấy, ai lội qua dò từng bước!'] },
  },
  forum: {
    'flooded-street': {
      fault: [
        'Tổng hợp tình hình ngập ở {w} tuần này // Mình lập chủ đề này để mọi người cập nhật mực nước từng đoạn. {st} sáng nay {cm} phân, các hẻm thấp hơn chừng một gang. Ai cần giúp chuyển đồ hay sạc điện thoại nhắn vào đây.',
        'Đồ đạc hư hết sau trận ngập, có được hỗ trợ gì không? // Nhà mình ở {hem} nước vô {cm} phân, hư tủ lạnh, nệm, xe máy. Phường mới xuống chụp hình nhưng chưa nói gì thêm. Ai biết thủ tục hỗ trợ thiệt hại xin chỉ giúp.',
      ],
      angry: [
        'Trạm bơm {kenh} ở đâu trong mấy ngày ngập? // Công trình bơm được giới thiệu rình rang, tới lúc cần thì im lìm. Mình yêu cầu công khai nhật ký vận hành trạm bơm trong tuần mưa vừa rồi.',
      ],
    },
  },
  press: {
    'flooded-street': {
      plain: [
        'Mưa lớn gặp triều cường, {w} ngập nặng // Nhiều tuyến đường ven {kenh} ngập {cm} cm, giao thông tê liệt.',
        'Ngày thứ {n} ngập lụt: người dân {st} dọn bùn, phơi đồ // Nước rút chậm, nhiều hộ ở {w} vẫn chưa thể nấu nướng.',
        'Hàng trăm xe chết máy trong đêm ngập ở {w} // {st} ngập lút bánh xe sau cơn mưa kéo dài ba giờ.',
      ],
      alert: [
        'Cảnh báo rò điện tại khu ngập {w} // Ngành điện cắt điện tạm thời {n} trạm để bảo đảm an toàn.',
      ],
      tell: [
        'Thành phố mẫu họp khẩn về ngập tại các phường ven kênh // Các phường được yêu cầu trực 24/24 và chuẩn bị chỗ ở tạm.',
      ],
      thanks: [
        'Những đôi vai cõng dân qua đêm ngập // Dân quân và công an {w} đưa {nn} người già, trẻ nhỏ đến nơi khô ráo.',
      ],
    },
    tide: {
      plain: [
        'Vỡ bờ bao {kenh}, nước tràn vào khu dân cư // Đoạn bờ bao dài khoảng {nn} mét ở {w} bị vỡ lúc {gio}.',
      ],
    },
  },
  file: {
    'flooded-street': {
      plain: [
        'Nước tràn vào nhà ngày thứ {n}, gia đình không nấu ăn được, rất mong có người xuống xem.',
        'Khu vực {hem}, {w} ngập {cm} cm từ {luc} chưa rút, đề nghị bơm hút khẩn trương.',
        'Trước {so} nước ngập sâu, người già và trẻ em không ra ngoài được, đề nghị hỗ trợ.',
        'Sau đợt ngập, {st} còn nhiều bùn và rác, đề nghị dọn vệ sinh, phun khử khuẩn.',
      ],
      alert: [
        'Nước ngập chảy xiết tại {cau}, đã có người bị cuốn, đề nghị cấm đường.',
        'Trụ điện trên {st} bị ngập và rò điện, có người bị giật tê, đề nghị cắt điện ngay.',
      ],
    },
    tide: { alert: ['Bờ bao {kenh} đang sạt, nước tràn vào khu dân cư {w}, đề nghị gia cố khẩn cấp.'] },
    'blocked-drain': {
      plain: ['Cửa thu nước trên {st} bị rác bít sau mưa lớn, đề nghị vớt rác để nước rút.'],
    },
  },
}
