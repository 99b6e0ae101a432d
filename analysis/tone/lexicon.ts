import { type CueWords, cueEntries } from '../text/cues.ts'

/** How a text sounds. Words of the fault itself (ngập, hỏng, mất điện) are facts and not listed. */
const WORDS: CueWords<'positive' | 'negative' | 'negator' | 'intensifier' | 'polite' | 'irony' | 'closing'> =
  {
    positive: {
      3: 'tuyệt vời, xuất sắc, rất hài lòng, quá tuyệt, đáng khen, hoan nghênh, tự hào, hết ý, đỉnh của chóp, great, excellent, amazing, wonderful, awesome, fantastic, love it, ❤, 🥰, 😍, 👏, 💕, 🎉, 💯, cảm ơn anh em, cảm ơn các anh, cảm ơn các chú, cảm ơn mấy anh, cảm ơn cô chú, cảm ơn lực lượng, cảm ơn phường đã, cảm ơn thành phố đã, điểm 10, điểm cộng, quá xịn, well done, good job, kudos, hú hồn mừng',
      2: 'tốt quá, rất tốt, hài lòng, cảm ơn, cám ơn, cảm kích, biết ơn, khen, nhiệt tình, tận tình, tận tâm, chu đáo, dễ thương, thân thiện, nhanh gọn, lẹ làng, sạch đẹp, thoáng mát, tiện lợi, thuận tiện, tuyệt, yên tâm, phấn khởi, mừng, mừng quá, hạnh phúc, xịn, xịn sò, văn minh, thích quá, thích, mê, thank you, thanks, happy, helpful, friendly, beautiful, love, nice, 👍, 😊, 😁, 🙂, lịch sự, niềm nở, vui vẻ, vui quá, vui, đỡ khổ, đỡ quá, hay quá, ghi nhận, ấm lòng, sướng, đáng sống, có tâm, ok lắm, ngon lành, trân quý, cởi mở, nhanh hơn hẳn, sáng trưng, cheers, impressed, ngưỡng mộ, khang trang, rộng rãi, sạch bong, mượt',
      1: 'tốt, đẹp, hay, sạch sẽ, nhanh, gọn gàng, thông thoáng, ổn, dễ chịu, good, clean, quick, fast, tiến bộ, cải thiện, thoải mái, mát mẻ, đúng hẹn, nhanh chóng, ủng hộ',
    },
    negative: {
      3: 'bức xúc, tức giận, phẫn nộ, kinh khủng, tệ hại, khủng khiếp, quá đáng, vô trách nhiệm, tắc trách, khốn khổ, khổ sở, tồi tệ, bực mình, chịu hết nổi, hết chịu nổi, chịu không nổi, không chịu nổi, không thể chịu nổi, quá tệ, thất vọng, ngao ngán, kinh tởm, ghê tởm, mất dạy, vô lý, vô lí, rác rưởi, phát điên, điên tiết, điên đầu, tức muốn chết, cướp ngày, hành dân, làm ăn kiểu gì, kiểu gì vậy, terrible, awful, disgusting, horrible, worst, unacceptable, ridiculous, disgrace, shame, outrageous, fed up, 😡, 🤬, 😠, 🤮, 💩, 😤, sống sao nổi, không thể chấp nhận, khổ quá, tức quá, bực quá, chán quá, quá mệt, mệt mỏi quá, hết nói nổi, bất lực, mất niềm tin, ai sống nổi, vãi chưởng, đm, đcm, dm, cl, mẹ kiếp, chó má, khốn nạn, ức chế, sợ muốn chết, mệt muốn chết, kinh hồn, kinh dị, hết chỗ nói, trắng trợn, thúi rình, ngủ nổi, thở không nổi, ăn không nổi, chán ngấy, nổi điên, khốn đốn, coi dân như, hết thuốc chữa, thiệt tình, loạn hết cả, useless, như hạch, như cứt, như shit',
      2: 'tệ, chán, bực, khổ, mệt mỏi, lo lắng, hoang mang, khó chịu, hách dịch, vòi vĩnh, bất an, dơ dáy, nản, đùn đẩy, làm ngơ, ám ảnh, tra tấn, bó tay, nhếch nhác, bát nháo, ghê quá, ớn, hãi, khiếp, kinh quá, thót tim, rùng mình, hỗn loạn, ẩu, cẩu thả, thờ ơ, vô cảm, coi thường, hứa lèo, chẳng ai, chả ai, không ai quan tâm, không thấy ai, không ai giải quyết, biết kêu ai, kêu ai, kêu trời, angry, annoyed, annoying, bad, tired of, sick of, disappointed, scared, hate, joke, nobody cares, nightmare, 😭, 😢, 👎, 😩, 🙄, 😞, 😓, 🤦, chặt chém, lừa dân, nhũng nhiễu, quan liêu, lê thê, ì ạch, rề rà, xấu hổ, tội nghiệp, thảm, thê thảm, bao giờ mới, chừng nào mới, đến bao giờ, tới bao giờ, đến khi nào, trời ơi, ông trời, hỡi ôi, muốn xỉu, muốn ói, ói, ngộp thở, ngạt thở, không thở nổi, nghẹt thở, mất ăn mất ngủ, stress, điếc tai, đinh tai, nhức đầu, đau đầu, đau tim, sợ quá, sợ lắm, phiền quá, chán lắm, quá trời quá đất, hoài không, mãi không, chả thấy, chẳng thấy, đòi hỏi vô lý, quá lâu, mệt, lãng phí, rầu, khóc ròng, bực thiệt, chán thiệt, vô ý thức, bức bối, bất bình, trơ mắt, mặc kệ, phớt lờ, thích làm gì thì làm, than trời, thu tiền thì nhanh, muốn khóc, muốn bệnh, tanh bành, kinh hoàng, nguy hiểm chết người, nguy hiểm thật sự, mất mặt, hết hồn, lo quá, bế tắc, ruined, disgusted, chaos, chướng mắt, ngứa mắt',
      1: 'sợ, buồn, lo, phiền, ghê, xấu, nguy hiểm, bất tiện, quá trời, hoài, suốt ngày, xui, ngán, dangerous, unsafe, poor, rude, slow, lo sợ, thiếu ý thức, ý thức kém, ngán ngẩm, mất vệ sinh, hú hồn',
    },
    negator: {
      1: 'không, chẳng, chả, chưa, đâu có, không hề, không phải, không được, chưa bao giờ, đừng, không có gì, không còn, không thấy, hết, not, no, never, nothing, hardly, thiếu, kém, bớt, đỡ',
    },
    intensifier: {
      1: 'rất, quá, cực, cực kỳ, vô cùng, siêu, quá trời, lắm, hết sức, thật sự, so, very, too, really, extremely, ghê, dã man, cực kì',
    },
    polite: {
      2: 'kính mong, kính đề nghị, kính gửi, kính nhờ, xin phản ánh, xin kiến nghị, người dân phản ánh, tôi xin phản ánh, đề nghị, kiến nghị, mong cơ quan, mong các cơ quan, mong phường, mong ubnd, nhờ cơ quan, nhờ các cơ quan, nhờ phường, nhờ ubnd, rất mong, please, kindly, mong được, xin hỏi, cho hỏi, cho em hỏi, cho tôi hỏi',
      1: 'mong, nhờ, phản ánh, vui lòng, giúp, hỗ trợ',
    },
    closing: {
      1: 'xin cảm ơn, xin cám ơn, xin chân thành cảm ơn, chân thành cảm ơn, xin trân trọng cảm ơn, trân trọng cảm ơn, trân trọng, cảm ơn nhiều, cảm ơn ạ, em cảm ơn, tôi cảm ơn, cảm ơn quý cơ quan, cảm ơn mọi người, xin cảm ơn quý cơ quan, xin cảm ơn ạ, thanks in advance, thank you in advance, em cảm ơn ạ, cảm ơn trước, cảm ơn các bác, cảm ơn admin, cảm ơn ad',
    },
    irony: {
      2: 'hay thật, hay ghê, giỏi thật, giỏi ghê, tài thật, tài ghê, đúng là, quả là, nhờ ơn, đẳng cấp, hết sảy, thành phố đáng sống, miễn phí, khỏi cần, khỏi tốn tiền, khỏi đi, tha hồ, đặc sản, năm sao, 5 sao, 🙃, 😏, chắc để, chắc là để, cứ tưởng, tưởng đâu, đúng quy trình, thần kỳ, kỳ tích, trải nghiệm, văn minh ghê, quá hay, tuyệt vời ông mặt trời, cảm ơn vì đã cho, what a joke, how lovely, thanks for nothing, lovely, hồ bơi, bể bơi, vịnh, venice, check in, du lịch sông nước, câu cá, bắt cá, thả cá, nuôi cá, spa, massage, vỗ tay',
      1: '😂, 🤣, 😅, haha, hihi, kkk, hehe, luôn, ghê ta, quá ha, nhỉ, cơ đấy, ghê chưa, lol, yay',
    },
  }

export const toneEntries = cueEntries('tone', WORDS)
