import type { Book } from '../types.ts'

export const health: Book = {
  say: {
    hospital: {
      angry: ['Nằm hành lang {bv} {n} ngày, hỏi bác sĩ khi nào có giường thì bị gắt.'],
      irony: ['Đi khám ở {bv} rèn luyện sức khoẻ tốt: đứng bốn tiếng, khám bốn phút.'],
      fault: [
        'Lấy số khám ở {bv} từ 4 giờ sáng, tới trưa mới được gọi tên.',
        'Nhà vệ sinh {bv} bẩn kinh khủng, người bệnh nào mà dám vô.',
        'Thang máy {bv} hư, người nhà khiêng băng ca lên lầu ba.',
      ],
      thanks: [
        'Cả ê-kíp {bv} thức trắng cứu ba mình, xin cúi đầu cảm ơn.',
        'Điều dưỡng ở {bv} nhẹ nhàng, giải thích cặn kẽ, khác hẳn ngày xưa.',
      ],
      ask: [
        'Khám tai mũi họng ở {bv} có cần đặt lịch trước không?',
        'Trạm y tế {w} có chích ngừa cuối tuần không mọi người?',
      ],
      back: ['Cho trạm y tế phường khám bảo hiểm như bệnh viện là hướng đúng.'],
    },
    epidemic: {
      fault: [
        'Hẻm mình {n} người sốt xuất huyết rồi mà chưa thấy phun thuốc.',
        'Lu nước bỏ hoang sau {cho} lăng quăng lúc nhúc.',
      ],
      plain: ['Lớp con mình nghỉ {nn} bé vì tay chân miệng, các mẹ rửa tay cho con kỹ nha.'],
      ask: ['Chích ngừa cúm ở {w} còn thuốc không mọi người?'],
      thanks: ['Y tế {w} đi từng nhà diệt lăng quăng sáng nay, làm kỹ lắm.'],
      tell: ['Trạm y tế {w} phát lịch tiêm sởi cho trẻ từ {thu} tuần này.'],
    },
    'food-safety': {
      fault: [
        'Ăn bánh mì ở xe trước {cho} xong cả nhà đau bụng.',
        'Quán chế biến ngay trên miệng cống {st}, nhìn mà hết muốn ăn.',
      ],
      danger: ['{nn} người ngộ độc sau đám tiệc ở {hem}, quán vẫn đang bán tiếp!'],
      plain: ['Lò làm giò chả trong {hem} không bảng tên, nấu ngay sàn nhà, nhờ kiểm tra.'],
      vent: ['Ăn gì cũng sợ, nhịn thì đói.'],
      back: ['Gắn mã truy xuất cho hàng rong là ý hay, mình ủng hộ thử trước ở vài phường.'],
    },
    'health-insurance': {
      fault: ['Thẻ bảo hiểm báo hết hạn dù mới đóng, phải trả tiền khám {tien}.'],
      angry: ['Thuốc trong danh mục bảo hiểm thì hết, kêu ra ngoài mua, vậy đóng bảo hiểm để làm gì?'],
      ask: ['Giấy chuyển tuyến giờ còn cần không mọi người?', 'Bảo hiểm hộ gia đình đóng ở đâu tại {w}?'],
    },
  },
  forum: {
    hospital: {
      fault: [
        'Một ngày ở {bv} // 4 giờ lấy số, 9 giờ khám, 11 giờ siêu âm, 15 giờ có kết quả, 16 giờ lấy thuốc. Nhân viên không ai quá đáng, chỉ là quá tải. Người ở tỉnh lên chắc còn cực hơn.',
      ],
    },
    'health-insurance': {
      ask: [
        'Hỏi về khám bảo hiểm trái tuyến // Mẹ mình đăng ký ở quê, giờ sống với mình ở {w}. Khám tại {bv} được trả bao nhiêu phần trăm, ai từng làm cho mình xin kinh nghiệm.',
      ],
    },
  },
  press: {
    hospital: {
      plain: ['{bv} quá tải, bệnh nhân nằm hành lang // Lượng người khám tăng một phần ba so với cùng kỳ.'],
      tell: ['{bv} nhận đặt lịch khám qua điện thoại // Người bệnh {w} có thể chọn khung giờ 30 phút.'],
    },
    epidemic: {
      plain: [
        'Sốt xuất huyết tăng ở {w} // Ghi nhận {nn} ca trong tuần, nhiều ổ lăng quăng trong khu dân cư.',
      ],
      tell: [
        '{w} mở {n} điểm tiêm sởi cuối tuần // Trẻ từ 1 đến 10 tuổi chưa tiêm đủ mũi được mời đến tiêm.',
      ],
    },
    'food-safety': {
      alert: [
        'Ngộ độc tập thể sau tiệc cưới ở {w} // {nn} người nhập viện, cơ sở nấu tiệc vẫn chưa dừng hoạt động.',
      ],
    },
    'health-insurance': {
      tell: [
        'Khám bảo hiểm tại trạm y tế {w} từ tháng sau // Người dân không cần giấy chuyển tuyến với bệnh thông thường.',
      ],
    },
  },
  file: {
    hospital: { plain: ['Đề nghị {bv} bố trí thêm ghế chờ và quạt tại khu khám bệnh.'] },
    epidemic: {
      plain: [
        'Khu vực {hem} có nhiều ca sốt xuất huyết, đề nghị phun thuốc diệt muỗi.',
        'Bãi lốp xe cũ tại {so} đọng nước, nhiều lăng quăng, đề nghị xử lý.',
      ],
    },
    'food-safety': {
      plain: [
        'Quán ăn tại {so} chế biến mất vệ sinh, đề nghị kiểm tra.',
        'Cơ sở sản xuất đá viên trong {hem} không phép, đề nghị kiểm tra.',
      ],
    },
    'health-insurance': { plain: ['Thẻ bảo hiểm y tế của tôi bị sai ngày sinh, đã báo {n} lần chưa sửa.'] },
  },
}
