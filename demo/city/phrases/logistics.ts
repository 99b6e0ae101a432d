import type { Book } from '../types.ts'

export const logistics: Book = {
  say: {
    port: {
      fault: ['Xe container xếp hàng vô cảng kéo dài hết {st}, xe máy không có chỗ len.'],
      plain: ['Cổng cảng sáng nay kiểm tra hàng chậm, xe nằm chờ từ {gio}.'],
      ask: ['Rút hàng lẻ ở cảng giờ đóng những phí gì vậy anh em?'],
      angry: ['Phí hạ tầng cảng thu đủ mà đường vô cảng nát bét, làm ăn gì nổi.'],
    },
    delivery: {
      vent: [
        'Shipper gọi đúng lúc đang tắm, lần nào cũng vậy.',
        'Đơn hàng đi vòng {n} kho rồi quay về chỗ cũ, tài thật.',
      ],
      fault: ['Kho hàng trong {hem} bốc dỡ suốt đêm, xe tải chặn lối ra vô.'],
      glad: ['Bác shipper lội ngập giao thuốc cho mẹ mình, tặng bác ly cà phê mà bác ngại.'],
      plain: ['Xe tải giao hàng dừng giữa {st} giờ cao điểm, nhờ nhắc kho tại {so}.'],
      ask: ['Gửi hàng ra đảo bên nào nhanh vậy mọi người?'],
    },
  },
  forum: {
    delivery: {
      fault: [
        'Kho bưu cục mọc giữa khu dân cư // {hem} rộng bốn mét mà mỗi ngày {nn} lượt xe tải nhỏ. Từ 3 giờ sáng đã tiếng kéo thùng, quăng kiện. Mình không ghét ai, chỉ muốn có giờ giấc.',
      ],
    },
  },
  press: {
    port: {
      tell: [
        'Cảng ở {w} tăng giờ làm ban đêm // Việc giao nhận container kéo dài đến 2 giờ sáng để giảm ùn ứ.',
      ],
      plain: [
        'Xe container nối đuôi trên {st} chờ vào cảng // Người dân {w} đi lại khó khăn nhiều ngày liền.',
      ],
    },
    delivery: {
      tell: ['Thử nghiệm tủ nhận hàng tự động ở {w} // {nn} tủ được đặt tại chung cư và nhà văn hoá.'],
    },
  },
  file: {
    port: { plain: ['Xe container dừng đậu dọc {st} gần cảng, đề nghị xử lý.'] },
    delivery: { plain: ['Kho hàng tại {so} bốc dỡ ban đêm gây ồn, đề nghị kiểm tra.'] },
  },
}
