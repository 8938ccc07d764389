"""Sentences for bodies: invented, dull, and without anybody's name."""

A = (
    "Lãnh đạo các cơ quan, đơn vị quán triệt đầy đủ nội dung, tổ chức thực hiện nghiêm túc, "
    "đúng thời hạn, gắn trách nhiệm của người đứng đầu với kết quả thực hiện ở từng nơi."
)
B = (
    "Chủ động rà soát các chỉ tiêu đã đề ra, xác định rõ việc chậm, nguyên nhân và biện pháp "
    "khắc phục; định kỳ hằng quý báo cáo kết quả về cơ quan thường trực để tổng hợp."
)
C = (
    "Tăng cường kiểm tra, giám sát việc chấp hành, kịp thời biểu dương nơi làm tốt, nhắc nhở "
    "nơi làm chưa tốt, không để công việc tồn đọng kéo dài qua nhiều kỳ họp."
)
D = (
    "Nâng cao chất lượng sinh hoạt, đổi mới cách ra nghị quyết, lựa chọn nội dung thiết thực "
    "với nhiệm vụ của từng chi bộ, phát huy tinh thần tự phê bình và phê bình."
)
E = (
    "Quan tâm bồi dưỡng, giúp đỡ đoàn viên, hội viên ưu tú, tạo nguồn phát triển đảng viên ở "
    "nông thôn, trường học, doanh nghiệp ngoài khu vực nhà nước."
)
F = (
    "Bố trí kinh phí, phương tiện cần thiết; sử dụng tiết kiệm, đúng mục đích, công khai với "
    "cán bộ, đảng viên theo quy chế làm việc của cơ quan."
)
TIEP = (
    "Giao Văn phòng theo dõi, đôn đốc việc thực hiện, tổng hợp tình hình, báo cáo kết quả "
    "trước ngày 20 của tháng cuối quý."
)
HET = "Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh để xem xét."

QD24 = (
    "Căn cứ Quy định số 24-QĐ/TW, ngày 30/7/2021 của Ban Chấp hành Trung ương Đảng "
    "về thi hành Điều lệ Đảng"
)
QD29 = (
    "Căn cứ Quy định số 29-QĐ/TW, ngày 25/7/2016 của Ban Chấp hành Trung ương Đảng "
    "về thi hành Điều lệ Đảng"
)
QD20 = (
    "Căn cứ Quy định số 20-QĐ/TW, ngày 08/4/2026 của Ban Chấp hành Trung ương Đảng "
    "về thi hành Điều lệ Đảng"
)
QD208 = (
    "Căn cứ Quy định số 208-QĐ/TW, ngày 26/7/2026 của Ban Chấp hành Trung ương Đảng "
    "về thi hành Điều lệ Đảng"
)
QUY_CHE = "Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ"
DE_NGHI = "Xét đề nghị của Ban Tổ chức"
