import type { Book } from '../types.ts'

export const education: Book = {
  say: {
    'school-fee': {
      angry: [
        'Quỹ lớp, quỹ trường, quỹ khuyến học, “tự nguyện” mà ai không đóng là bị đọc tên.',
        'Thu tiền máy lạnh {tien} một em mà lớp con tôi quạt còn không quay, sở có biết không?',
      ],
      irony: ['Xã hội hoá giáo dục là phụ huynh tự mua bàn ghế rồi tự vỗ tay.'],
      fault: ['Danh sách khoản thu đầu năm {truong} dài hai trang, đóng xong hết {trieu}.'],
      ask: [
        'Tiền bán trú {truong} năm nay bao nhiêu vậy các mẹ?',
        'Khoản “hỗ trợ cơ sở vật chất” có bắt buộc không mọi người?',
      ],
      back: ['Miễn học phí cho các cấp là chính sách đúng, đỡ cho nhà đông con như mình.'],
      vent: ['Tháng chín ví tiền của phụ huynh như lá mùa thu.'],
    },
    exam: {
      vent: [
        'Con thi chuyển cấp mà cha mẹ mất ngủ còn hơn con.',
        'Học thêm bảy buổi một tuần, tuổi thơ tụi nhỏ nằm trên yên xe.',
      ],
      ask: ['Điểm chuẩn vào lớp mười khu {w} năm ngoái bao nhiêu vậy mọi người?'],
      fault: ['Phòng thi ở {truong} nóng hầm hập, quạt hư, tụi nhỏ làm bài mồ hôi nhễ nhại.'],
      glad: ['Con gái đậu trường mong muốn rồi, cả nhà ôm nhau khóc!'],
      tell: ['Lịch thi học kỳ của {truong} dời sang {thu} tuần sau nha các mẹ.'],
      thanks: ['Thầy cô {truong} ở lại ôn bài miễn phí cho tụi nhỏ tới tối, biết ơn vô cùng.'],
    },
    'school-meal': {
      fault: [
        'Con kể canh hôm nay có con sâu, cô bảo vớt ra ăn tiếp.',
        'Bữa xế của {truong} là gói bánh gần hết hạn.',
      ],
      danger: ['{n} bé lớp con mình ói sau bữa trưa ở {truong}, đang đưa vô viện hết rồi!'],
      ask: ['Phụ huynh có được vô kiểm tra bếp ăn {truong} không mọi người?'],
      thanks: ['{truong} mời phụ huynh ăn thử cơm trưa với con, sạch sẽ ngon lành, yên tâm hẳn.'],
    },
    'school-place': {
      angry: ['Nhà cách {truong} 300 mét mà con bị phân tuyến đi học xa {n} cây số, ai nghĩ ra vậy?'],
      fault: [
        'Lớp con mình 52 bé, cô giáo không nhớ hết tên.',
        'Đăng ký lớp một trực tuyến cứ báo lỗi địa chỉ, hạn chót là mai rồi.',
      ],
      ask: ['Tạm trú thì có được nhận vào lớp một ở {w} không các mẹ?'],
      back: ['Tuyển sinh theo khoảng cách nhà thay vì hộ khẩu là công bằng.'],
    },
  },
  forum: {
    'school-fee': {
      fault: [
        'Mổ xẻ bảng thu đầu năm của {truong} // Mình chép lại từng khoản: có {n} khoản ghi “tự nguyện”, cộng lại {trieu}. Khoản nào đúng quy định, khoản nào không, nhờ anh chị rành giải thích giúp.',
      ],
    },
    'school-place': {
      ask: [
        'Chọn trường cho con quanh {w} // Bé nhà mình năm sau vào lớp một. Mình phân vân giữa trường gần nhà lớp đông và trường xa hơn ít học sinh. Các mẹ có con đang học cho xin cảm nhận.',
      ],
    },
  },
  press: {
    'school-fee': {
      plain: [
        'Phụ huynh {truong} thắc mắc các khoản thu đầu năm // Nhiều khoản ghi tự nguyện nhưng được chia đều cho mọi học sinh.',
      ],
      tell: [
        'Sở yêu cầu công khai khoản thu tại cổng trường // Các trường ở {w} phải niêm yết trước ngày họp phụ huynh.',
      ],
    },
    exam: {
      tell: [
        'Thành phố mẫu chốt lịch thi vào lớp mười // Thí sinh thi ba môn trong hai ngày, có {n} điểm thi tại {w}.',
      ],
    },
    'school-meal': {
      alert: [
        '{nn} học sinh {truong} nhập viện sau bữa trưa // Mẫu thức ăn đã được niêm phong để xét nghiệm.',
      ],
    },
    'school-place': {
      plain: ['{truong} quá tải, mỗi lớp hơn 50 em // Dân số {w} tăng nhanh, trường mới chưa kịp xây.'],
      glad: ['Thêm {nn} phòng học mới ở {truong} // Học sinh {w} không còn phải học ca ba.'],
    },
  },
  file: {
    'school-fee': { plain: ['Đề nghị kiểm tra các khoản thu ngoài quy định tại {truong}.'] },
    exam: { plain: ['Đề nghị giảm tiếng ồn công trình cạnh {truong} trong những ngày thi.'] },
    'school-meal': {
      plain: ['Đề nghị kiểm tra bếp ăn bán trú {truong}, phụ huynh phát hiện thực phẩm không nhãn mác.'],
    },
    'school-place': { plain: ['Con tôi bị phân tuyến học xa nhà, đề nghị xem xét lại.'] },
  },
}
