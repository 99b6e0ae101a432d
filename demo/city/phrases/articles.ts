/** What follows the lead of an article, by what it is about: a fault, plain news, good news. */
export const ARTICLE_PARTS = {
  fault: {
    middle: [
      'Bà N.T.H., nhà gần đó, cho biết tình trạng này kéo dài {lau}, bà con đã nhiều lần kiến nghị.',
      '“Chúng tôi chỉ mong có người xuống xem tận nơi”, ông L.V.T., một người dân {w}, nói.',
      'Ghi nhận của phóng viên lúc {gio} cho thấy sự việc vẫn chưa có gì thay đổi.',
      'Theo người dân, trong vòng một tháng qua họ đã gửi ít nhất {n} phản ánh đến tổng đài.',
      'Một số hộ kinh doanh trên {st} nói doanh thu giảm rõ rệt vì không ai muốn ghé vào.',
      'Chị P., thuê trọ gần đó, kể chị phải đổi đường đi làm để tránh đoạn này.',
      'Khu phố đã tổ chức họp dân, biên bản có chữ ký của {nn} hộ.',
      'Hồi đầu năm, vị trí này từng được xử lý một lần nhưng nay tái diễn.',
      'Trên mạng xã hội, hình ảnh về vụ việc được chia sẻ {nnn} lượt chỉ sau một buổi.',
    ],
    end: [
      'Đại diện UBND {w} cho biết đã tiếp nhận thông tin và sẽ phối hợp đơn vị liên quan kiểm tra.',
      'Trả lời phóng viên, đơn vị quản lý nói sẽ khảo sát trong tuần này.',
      'Đến chiều cùng ngày, đơn vị phụ trách chưa có phản hồi chính thức.',
      'Phường hẹn thông tin lại cho người dân sau khi có kết quả kiểm tra.',
      'Theo quy định của thành phố mẫu, các phản ánh loại này phải có kết quả trong 10 ngày làm việc.',
    ],
  },
  news: {
    middle: [
      'Thông tin được nêu tại buổi làm việc giữa UBND {w} và các đơn vị liên quan.',
      'Theo kế hoạch, công việc chia làm {n} giai đoạn và có lấy ý kiến người dân.',
      'Khoảng {nnn} hộ dân trong khu vực nằm trong phạm vi thực hiện.',
      'Người dân cần tìm hiểu thêm có thể liên hệ trụ sở UBND {w} trong giờ hành chính.',
      'So với cùng kỳ năm trước, con số này thay đổi không nhiều.',
      'Một số ý kiến đề nghị công bố rõ hơn thời gian và đơn vị chịu trách nhiệm.',
      'Kinh phí lấy từ nguồn ngân sách đã bố trí từ đầu năm.',
    ],
    end: [
      'Các đơn vị sẽ báo cáo kết quả vào cuối quý.',
      'Thông báo được niêm yết tại trụ sở các khu phố.',
      'Lịch cụ thể sẽ được cập nhật trên trang thông tin của phường.',
      'Đường dây nóng tiếp nhận ý kiến trong suốt thời gian thực hiện.',
    ],
  },
  good: {
    middle: [
      '“Đi ngang mà thấy khác hẳn”, bà T., sống ở {w} đã hơn 20 năm, nói.',
      'Nhiều người dân tranh thủ buổi chiều ra xem và chụp hình.',
      'Khu phố đã vận động được {nn} hộ cùng tham gia ngay từ tuần đầu.',
      'Theo ban điều hành khu phố, sự đồng thuận của bà con là điều quan trọng nhất.',
      'Cách làm này đang được một số phường lân cận tìm hiểu.',
    ],
    end: [
      'UBND {w} cho biết sẽ duy trì và mở rộng trong thời gian tới.',
      'Bà con mong nơi khác cũng sớm được như vậy.',
      'Một buổi tổng kết nhỏ sẽ được tổ chức vào cuối tháng.',
    ],
  },
}
