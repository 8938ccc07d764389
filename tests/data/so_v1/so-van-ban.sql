-- A register as dangvan 0.1.0 wrote it (schema 1); all people and papers are invented.
BEGIN TRANSACTION;
CREATE TABLE day_so (
	id INTEGER NOT NULL, 
	nhiem_ky_id INTEGER NOT NULL, 
	nhom_loai VARCHAR NOT NULL, 
	so_da_dung INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (nhiem_ky_id, nhom_loai), 
	FOREIGN KEY(nhiem_ky_id) REFERENCES nhiem_ky (id)
);
INSERT INTO "day_so" VALUES(1,1,'KẾ HOẠCH',128);
INSERT INTO "day_so" VALUES(2,1,'NGHỊ QUYẾT',0);
INSERT INTO "day_so" VALUES(3,1,'QUYẾT ĐỊNH',0);
INSERT INTO "day_so" VALUES(4,2,'NGHỊ QUYẾT',0);
CREATE TABLE muc_so (
	id INTEGER NOT NULL, 
	day_so_id INTEGER NOT NULL, 
	so_van_ban INTEGER NOT NULL, 
	trang_thai VARCHAR NOT NULL, 
	ten_loai VARCHAR NOT NULL, 
	so_ky_hieu VARCHAR NOT NULL, 
	ngay_ban_hanh DATE NOT NULL, 
	co_quan_ban_hanh VARCHAR NOT NULL, 
	chu_the_ban_hanh VARCHAR NOT NULL, 
	trich_yeu VARCHAR NOT NULL, 
	nguoi_ky VARCHAR NOT NULL, 
	chuc_vu VARCHAR NOT NULL, 
	quyen_han VARCHAR NOT NULL, 
	noi_nhan JSON NOT NULL, 
	doi_tuong VARCHAR, 
	ma_dot VARCHAR, 
	khoa_dong VARCHAR, 
	tap_tin VARCHAR, 
	sha256 VARCHAR, 
	ghi_chu VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (day_so_id, so_van_ban), 
	UNIQUE (ma_dot, khoa_dong), 
	FOREIGN KEY(day_so_id) REFERENCES day_so (id)
);
INSERT INTO "muc_so" VALUES(1,2,1,'da_ban_hanh','NGHỊ QUYẾT','01-NQ/ĐUK','2021-01-14','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','lãnh đạo thực hiện nhiệm vụ năm 2021','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]',NULL,NULL,NULL,'nghi-quyet.docx','0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef','');
INSERT INTO "muc_so" VALUES(2,2,2,'da_ban_hanh','NGHỊ QUYẾT','02-NQ/ĐUK','2021-01-12','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','lãnh đạo thực hiện nhiệm vụ năm 2021','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]',NULL,NULL,NULL,NULL,NULL,'Ký ngày 12, văn thư nhận muộn');
INSERT INTO "muc_so" VALUES(3,1,129,'da_ban_hanh','KẾ HOẠCH','129-KH/ĐUK','2021-01-14','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','nâng cao chất lượng kết nạp đảng viên','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]',NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "muc_so" VALUES(4,3,1,'da_ban_hanh','QUYẾT ĐỊNH','01-QĐ/ĐUK','2021-03-03','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','kết nạp đảng viên','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]','Lê Thị An','ket-nap-2021-03','a','a.docx','0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef','');
INSERT INTO "muc_so" VALUES(5,3,2,'giu_cho','QUYẾT ĐỊNH','02-QĐ/ĐUK','2021-03-03','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','kết nạp đảng viên','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]','Lê Thị Bình','ket-nap-2021-03','b',NULL,NULL,'');
INSERT INTO "muc_so" VALUES(6,3,3,'giu_cho','QUYẾT ĐỊNH','03-QĐ/ĐUK','2021-03-03','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','kết nạp đảng viên','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]','Lê Thị Cúc','ket-nap-2021-03','c',NULL,NULL,'');
INSERT INTO "muc_so" VALUES(7,4,1,'da_ban_hanh','NGHỊ QUYẾT','01-NQ/ĐUK','2025-08-04','Đảng uỷ Khối các cơ quan tỉnh','ban_thuong_vu','lãnh đạo thực hiện nhiệm vụ năm 2021','Trần Thị Bình','Phó Bí thư','T/M BAN THƯỜNG VỤ','["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]',NULL,NULL,NULL,NULL,NULL,'');
CREATE TABLE nhiem_ky (
	id INTEGER NOT NULL, 
	to_chuc_id INTEGER NOT NULL, 
	khoa VARCHAR NOT NULL, 
	ten_nhiem_ky VARCHAR NOT NULL, 
	ky_hieu VARCHAR NOT NULL, 
	tu_ngay DATE NOT NULL, 
	den_ngay DATE, 
	PRIMARY KEY (id), 
	UNIQUE (to_chuc_id, khoa), 
	FOREIGN KEY(to_chuc_id) REFERENCES to_chuc (id)
);
INSERT INTO "nhiem_ky" VALUES(1,1,'2020-2025','2020 - 2025','ĐUK','2020-08-01','2025-07-31');
INSERT INTO "nhiem_ky" VALUES(2,1,'2025-2030','2025 - 2030','ĐUK','2025-07-31',NULL);
CREATE TABLE thong_tin_so (
	khoa VARCHAR NOT NULL, 
	gia_tri VARCHAR NOT NULL, 
	PRIMARY KEY (khoa)
);
INSERT INTO "thong_tin_so" VALUES('phien_ban','1');
CREATE TABLE to_chuc (
	id INTEGER NOT NULL, 
	khoa VARCHAR NOT NULL, 
	ten_to_chuc VARCHAR NOT NULL, 
	chung_day_so_qd BOOLEAN, 
	PRIMARY KEY (id), 
	UNIQUE (khoa)
);
INSERT INTO "to_chuc" VALUES(1,'đảng uỷ khối các cơ quan tỉnh < tỉnh uỷ lâm đồng','Đảng uỷ Khối các cơ quan tỉnh',0);
COMMIT;
