-- The same register in PostgreSQL, as pg_dump --inserts writes it, without its settings.
CREATE FUNCTION public.dangvan_cam() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'DV001', MESSAGE = TG_NAME; END $$;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.day_so (
    id integer NOT NULL,
    nhiem_ky_id integer NOT NULL,
    nhom_loai character varying NOT NULL,
    so_da_dung integer NOT NULL
);
CREATE SEQUENCE public.day_so_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.day_so_id_seq OWNED BY public.day_so.id;
CREATE TABLE public.muc_so (
    id integer NOT NULL,
    day_so_id integer NOT NULL,
    so_van_ban integer NOT NULL,
    trang_thai character varying NOT NULL,
    ten_loai character varying NOT NULL,
    so_ky_hieu character varying NOT NULL,
    ngay_ban_hanh date NOT NULL,
    co_quan_ban_hanh character varying NOT NULL,
    chu_the_ban_hanh character varying NOT NULL,
    trich_yeu character varying NOT NULL,
    nguoi_ky character varying NOT NULL,
    chuc_vu character varying NOT NULL,
    quyen_han character varying NOT NULL,
    noi_nhan json NOT NULL,
    doi_tuong character varying,
    ma_dot character varying,
    khoa_dong character varying,
    tap_tin character varying,
    sha256 character varying,
    ghi_chu character varying NOT NULL,
    hau_to character varying NOT NULL,
    ly_do_lui_ngay character varying NOT NULL,
    ly_do_huy character varying,
    ngay_huy date,
    nguoi_huy character varying,
    tim_kiem character varying NOT NULL
);
CREATE SEQUENCE public.muc_so_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.muc_so_id_seq OWNED BY public.muc_so.id;
CREATE TABLE public.nhat_ky (
    chuoi integer NOT NULL,
    thu_tu integer NOT NULL,
    luc character varying NOT NULL,
    nguoi_dung character varying NOT NULL,
    viec character varying NOT NULL,
    doi_tuong character varying NOT NULL,
    tu text,
    den text,
    bam character varying NOT NULL
);
CREATE TABLE public.nhiem_ky (
    id integer NOT NULL,
    to_chuc_id integer NOT NULL,
    khoa character varying NOT NULL,
    ten_nhiem_ky character varying NOT NULL,
    ky_hieu character varying NOT NULL,
    tu_ngay date NOT NULL,
    den_ngay date
);
CREATE SEQUENCE public.nhiem_ky_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.nhiem_ky_id_seq OWNED BY public.nhiem_ky.id;
CREATE TABLE public.thong_tin_so (
    khoa character varying NOT NULL,
    gia_tri character varying NOT NULL
);
CREATE TABLE public.to_chuc (
    id integer NOT NULL,
    khoa character varying NOT NULL,
    ten_to_chuc character varying NOT NULL,
    chung_day_so_qd boolean
);
CREATE SEQUENCE public.to_chuc_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.to_chuc_id_seq OWNED BY public.to_chuc.id;
ALTER TABLE ONLY public.day_so ALTER COLUMN id SET DEFAULT nextval('public.day_so_id_seq'::regclass);
ALTER TABLE ONLY public.muc_so ALTER COLUMN id SET DEFAULT nextval('public.muc_so_id_seq'::regclass);
ALTER TABLE ONLY public.nhiem_ky ALTER COLUMN id SET DEFAULT nextval('public.nhiem_ky_id_seq'::regclass);
ALTER TABLE ONLY public.to_chuc ALTER COLUMN id SET DEFAULT nextval('public.to_chuc_id_seq'::regclass);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.day_so VALUES (1, 1, 'KẾ HOẠCH', 128);
INSERT INTO public.day_so VALUES (2, 1, 'NGHỊ QUYẾT', 0);
INSERT INTO public.day_so VALUES (3, 1, 'QUYẾT ĐỊNH, QUY ĐỊNH', 0);
INSERT INTO public.day_so VALUES (4, 1, 'CÔNG VĂN', 0);
INSERT INTO public.day_so VALUES (5, 2, 'NGHỊ QUYẾT', 0);
INSERT INTO public.muc_so VALUES (1, 2, 1, 'da_ban_hanh', 'NGHỊ QUYẾT', '01-NQ/ĐUK', '2021-01-14', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'lãnh đạo thực hiện nhiệm vụ năm 2021', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, '01-nq/duk lanh dao thuc hien nhiem vu nam 2021 tran thi binh');
INSERT INTO public.muc_so VALUES (2, 1, 129, 'da_ban_hanh', 'KẾ HOẠCH', '129-KH/ĐUK', '2021-01-14', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'nâng cao chất lượng kết nạp đảng viên', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, '129-kh/duk nang cao chat luong ket nap dang vien tran thi binh');
INSERT INTO public.muc_so VALUES (3, 2, 2, 'da_ban_hanh', 'NGHỊ QUYẾT', '02-NQ/ĐUK', '2021-01-12', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'lãnh đạo thực hiện nhiệm vụ năm 2021', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', NULL, NULL, NULL, 'nghi-quyet-02.docx', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', '', '', 'Ký ngày 12, văn thư nhận muộn', NULL, NULL, NULL, '02-nq/duk lanh dao thuc hien nhiem vu nam 2021 tran thi binh');
INSERT INTO public.muc_so VALUES (4, 3, 1, 'da_ban_hanh', 'QUY ĐỊNH', '01-QĐ/ĐUK', '2021-01-14', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'lãnh đạo thực hiện nhiệm vụ năm 2021', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, '01-qd/duk lanh dao thuc hien nhiem vu nam 2021 tran thi binh');
INSERT INTO public.muc_so VALUES (5, 3, 2, 'da_ban_hanh', 'QUYẾT ĐỊNH', '02-QĐ/ĐUK', '2021-03-03', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'kết nạp đảng viên', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', 'Lê Thị Hồng Cúc', NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, '02-qd/duk ket nap dang vien le thi hong cuc tran thi binh');
INSERT INTO public.muc_so VALUES (7, 3, 4, 'giu_cho', 'QUYẾT ĐỊNH', '04-QĐ/ĐUK', '2021-03-03', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'kết nạp đảng viên', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', 'Lê Thị Bình', 'ket-nap-2021-03', 'b', NULL, NULL, '', '', '', NULL, NULL, NULL, '04-qd/duk ket nap dang vien le thi binh tran thi binh');
INSERT INTO public.muc_so VALUES (8, 3, 5, 'giu_cho', 'QUYẾT ĐỊNH', '05-QĐ/ĐUK', '2021-03-03', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'kết nạp đảng viên', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', 'Lê Thị Cúc', 'ket-nap-2021-03', 'c', NULL, NULL, '', '', '', NULL, NULL, NULL, '05-qd/duk ket nap dang vien le thi cuc tran thi binh');
INSERT INTO public.muc_so VALUES (6, 3, 3, 'da_ban_hanh', 'QUYẾT ĐỊNH', '03-QĐ/ĐUK', '2021-03-03', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'kết nạp đảng viên', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', 'Lê Thị An', 'ket-nap-2021-03', 'a', 'QD-003.docx', 'ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff', '', '', '', NULL, NULL, NULL, '03-qd/duk ket nap dang vien le thi an tran thi binh');
INSERT INTO public.muc_so VALUES (9, 4, 1, 'giu_cho', 'CÔNG VĂN', '01-CV/ĐUK', '2021-03-04', 'Đảng uỷ Khối các cơ quan tỉnh', '', '', '', '', '', '[]', NULL, 'họp tỉnh', '1', NULL, NULL, '', '', '', NULL, NULL, NULL, '01-cv/duk');
INSERT INTO public.muc_so VALUES (10, 4, 2, 'huy', 'CÔNG VĂN', '02-CV/ĐUK', '2021-03-04', 'Đảng uỷ Khối các cơ quan tỉnh', '', '', '', '', '', '[]', NULL, 'họp tỉnh', '2', NULL, NULL, '', '', '', 'không ký', '2025-09-01', 'van-thu', '02-cv/duk');
INSERT INTO public.muc_so VALUES (11, 5, 1, 'da_ban_hanh', 'NGHỊ QUYẾT', '01-NQ/ĐUK', '2025-08-04', 'Đảng uỷ Khối các cơ quan tỉnh', 'ban_thuong_vu', 'lãnh đạo thực hiện nhiệm vụ năm 2021', 'Trần Thị Bình', 'Phó Bí thư', 'T/M BAN THƯỜNG VỤ', '["Ban Thường vụ Tỉnh uỷ", "Các chi bộ, đảng bộ trực thuộc", "Lưu Văn phòng Đảng uỷ"]', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, NULL, NULL, '01-nq/duk lanh dao thuc hien nhiem vu nam 2021 tran thi binh');
INSERT INTO public.nhat_ky VALUES (0, 1, '2025-09-01T08:00:00.000000+00:00', 'van-thu', 'lap_to_chuc', 'to_chuc:1', NULL, '{"chung_day_so_qd":null,"khoa":"đảng uỷ khối các cơ quan tỉnh < tỉnh uỷ lâm đồng","ten_to_chuc":"Đảng uỷ Khối các cơ quan tỉnh"}', 'e0edf92841356ffc524ede20264bc6f97cb03c7c326fe6daba51ea86608ee2f4');
INSERT INTO public.nhat_ky VALUES (0, 2, '2025-09-01T08:01:00.000000+00:00', 'van-thu', 'lap_nhiem_ky', 'nhiem_ky:1', NULL, '{"den_ngay":"2025-07-31","khoa":"2020-2025","ky_hieu":"ĐUK","ten_nhiem_ky":"2020 - 2025","to_chuc_id":1,"tu_ngay":"2020-08-01"}', '19902e5bdbba302f061d0c1ae0dcddc1a4fec0344bee03464fd93f57ab8c83b3');
INSERT INTO public.nhat_ky VALUES (0, 3, '2025-09-01T08:02:00.000000+00:00', 'van-thu', 'lap_day_so', 'day_so:1', NULL, '{"nhiem_ky_id":1,"nhom_loai":"KẾ HOẠCH","so_da_dung":0}', 'e5d71afeee1bc44562dd34b3fb3723a8a8359893685bd8e2252fa249d9e9202a');
INSERT INTO public.nhat_ky VALUES (1, 1, '2025-09-01T08:03:00.000000+00:00', 'van-thu', 'noi_tiep', 'day_so:1', '{"so_da_dung":0}', '{"so_da_dung":128}', '8e7a3351cc9da60ef54612dd21b9eced0886367b0db0acdb6bdd185d91b202c2');
INSERT INTO public.nhat_ky VALUES (0, 4, '2025-09-01T08:04:00.000000+00:00', 'van-thu', 'lap_day_so', 'day_so:2', NULL, '{"nhiem_ky_id":1,"nhom_loai":"NGHỊ QUYẾT","so_da_dung":0}', 'f0377c85c1a3010c074f9053cc16f61508185de79640be8d1ef9270d09d69bc1');
INSERT INTO public.nhat_ky VALUES (2, 1, '2025-09-01T08:06:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:1', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":null,"ngay_ban_hanh":"2021-01-14","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"01-NQ/ĐUK","so_van_ban":1,"tap_tin":null,"ten_loai":"NGHỊ QUYẾT","trang_thai":"da_ban_hanh","trich_yeu":"lãnh đạo thực hiện nhiệm vụ năm 2021"}', 'ee45a5e3fa2970d8e2efbd269bfd5f38028024b7ad1c74bfc7a63434bb1c86eb');
INSERT INTO public.nhat_ky VALUES (1, 2, '2025-09-01T08:08:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:129', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":null,"ngay_ban_hanh":"2021-01-14","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"129-KH/ĐUK","so_van_ban":129,"tap_tin":null,"ten_loai":"KẾ HOẠCH","trang_thai":"da_ban_hanh","trich_yeu":"nâng cao chất lượng kết nạp đảng viên"}', 'd2d0fd30c2696789b7a014e724e2dca7eeeb2f102e3046726f8071f057e52492');
INSERT INTO public.nhat_ky VALUES (2, 2, '2025-09-01T08:10:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:2', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"Ký ngày 12, văn thư nhận muộn","ma_dot":null,"ngay_ban_hanh":"2021-01-12","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"02-NQ/ĐUK","so_van_ban":2,"tap_tin":null,"ten_loai":"NGHỊ QUYẾT","trang_thai":"da_ban_hanh","trich_yeu":"lãnh đạo thực hiện nhiệm vụ năm 2021"}', '41a983c6d55820e7cc580166ad32e498df4799f16c448984b03aabc6a01cb9a1');
INSERT INTO public.nhat_ky VALUES (2, 3, '2025-09-01T08:11:00.000000+00:00', 'van-thu', 'dinh_tep', 'muc_so:2', '{"sha256":null,"tap_tin":null}', '{"sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","tap_tin":"nghi-quyet-02.docx"}', '52864bad533fd96de3028db4b870f55da3fd9920154f6628a3e0f755d6718c64');
INSERT INTO public.nhat_ky VALUES (0, 5, '2025-09-01T08:12:00.000000+00:00', 'van-thu', 'chon_day_so_qd', 'to_chuc:1', '{"chung_day_so_qd":null}', '{"chung_day_so_qd":true}', 'b04023b8eaa93e09396022c3fbd3a6a0d4801214bd8ae0346e012be48cce8937');
INSERT INTO public.nhat_ky VALUES (0, 6, '2025-09-01T08:13:00.000000+00:00', 'van-thu', 'lap_day_so', 'day_so:3', NULL, '{"nhiem_ky_id":1,"nhom_loai":"QUYẾT ĐỊNH, QUY ĐỊNH","so_da_dung":0}', '8787381d242d23991ab18330174dff75614878c53be762862d355c872418b414');
INSERT INTO public.nhat_ky VALUES (3, 1, '2025-09-01T08:15:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:1', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":null,"ngay_ban_hanh":"2021-01-14","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"01-QĐ/ĐUK","so_van_ban":1,"tap_tin":null,"ten_loai":"QUY ĐỊNH","trang_thai":"da_ban_hanh","trich_yeu":"lãnh đạo thực hiện nhiệm vụ năm 2021"}', '90dab230570c17a231e12dc2679b6e5b6c4fe2b3f81d230e58b33b7eb06b1ef7');
INSERT INTO public.nhat_ky VALUES (3, 2, '2025-09-01T08:17:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:2', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":"Lê Thị Hồng Cúc","ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":null,"ngay_ban_hanh":"2021-03-03","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"02-QĐ/ĐUK","so_van_ban":2,"tap_tin":null,"ten_loai":"QUYẾT ĐỊNH","trang_thai":"da_ban_hanh","trich_yeu":"kết nạp đảng viên"}', 'bcc197632eb20ce5a6fce0613f9bb28a01c9d0d2eb4d8a36e8543be338a4e763');
INSERT INTO public.nhat_ky VALUES (3, 3, '2025-09-01T08:21:00.000000+00:00', 'van-thu', 'giu_cho', 'muc_so:3', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":"Lê Thị An","ghi_chu":"","hau_to":"","khoa_dong":"a","ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":"ket-nap-2021-03","ngay_ban_hanh":"2021-03-03","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"03-QĐ/ĐUK","so_van_ban":3,"tap_tin":null,"ten_loai":"QUYẾT ĐỊNH","trang_thai":"giu_cho","trich_yeu":"kết nạp đảng viên"}', '00efcb955770a57019f6e65456b0f27efe6ea5348da701feeb981ab1ab09a3fd');
INSERT INTO public.nhat_ky VALUES (3, 4, '2025-09-01T08:21:00.000000+00:00', 'van-thu', 'giu_cho', 'muc_so:4', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":"Lê Thị Bình","ghi_chu":"","hau_to":"","khoa_dong":"b","ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":"ket-nap-2021-03","ngay_ban_hanh":"2021-03-03","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"04-QĐ/ĐUK","so_van_ban":4,"tap_tin":null,"ten_loai":"QUYẾT ĐỊNH","trang_thai":"giu_cho","trich_yeu":"kết nạp đảng viên"}', '19eeab84a0569fa583926251765205b564f9b0bd1269b8efd60defdc342844a9');
INSERT INTO public.nhat_ky VALUES (3, 5, '2025-09-01T08:21:00.000000+00:00', 'van-thu', 'giu_cho', 'muc_so:5', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":"Lê Thị Cúc","ghi_chu":"","hau_to":"","khoa_dong":"c","ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":"ket-nap-2021-03","ngay_ban_hanh":"2021-03-03","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"05-QĐ/ĐUK","so_van_ban":5,"tap_tin":null,"ten_loai":"QUYẾT ĐỊNH","trang_thai":"giu_cho","trich_yeu":"kết nạp đảng viên"}', 'e7b1fcc7cffe0125fd61a86371169e10eb4f43b680b764be0c9b5a53719ad16e');
INSERT INTO public.nhat_ky VALUES (3, 6, '2025-09-01T08:22:00.000000+00:00', 'van-thu', 'ban_hanh', 'muc_so:3', '{"sha256":null,"tap_tin":null,"trang_thai":"giu_cho"}', '{"sha256":"ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff","tap_tin":"QD-003.docx","trang_thai":"da_ban_hanh"}', '71f4b7d597ea190a2b047f9d16ee263224c5ac737db7713661ba967b4ff3de54');
INSERT INTO public.nhat_ky VALUES (0, 7, '2025-09-01T08:23:00.000000+00:00', 'van-thu', 'lap_day_so', 'day_so:4', NULL, '{"nhiem_ky_id":1,"nhom_loai":"CÔNG VĂN","so_da_dung":0}', 'b21e987b4eb36928e4dd3e8e84c83a0f8746ae8c5d920b3645fa9b25b5eabe7d');
INSERT INTO public.nhat_ky VALUES (4, 1, '2025-09-01T08:24:00.000000+00:00', 'van-thu', 'giu_cho', 'muc_so:1', NULL, '{"chu_the_ban_hanh":"","chuc_vu":"","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":"1","ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":"họp tỉnh","ngay_ban_hanh":"2021-03-04","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"","noi_nhan":[],"quyen_han":"","sha256":null,"so_ky_hieu":"01-CV/ĐUK","so_van_ban":1,"tap_tin":null,"ten_loai":"CÔNG VĂN","trang_thai":"giu_cho","trich_yeu":""}', '8704a5163118a27c8015440d393817c399e819fc4ae45e2b619a041fa87e177a');
INSERT INTO public.nhat_ky VALUES (4, 2, '2025-09-01T08:24:00.000000+00:00', 'van-thu', 'giu_cho', 'muc_so:2', NULL, '{"chu_the_ban_hanh":"","chuc_vu":"","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":"2","ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":"họp tỉnh","ngay_ban_hanh":"2021-03-04","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"","noi_nhan":[],"quyen_han":"","sha256":null,"so_ky_hieu":"02-CV/ĐUK","so_van_ban":2,"tap_tin":null,"ten_loai":"CÔNG VĂN","trang_thai":"giu_cho","trich_yeu":""}', '942f638bdf1ff27a032d1c391177d695e6790b369eb7667d2cc5bb9c7367c9aa');
INSERT INTO public.nhat_ky VALUES (4, 3, '2025-09-01T08:26:00.000000+00:00', 'van-thu', 'huy', 'muc_so:2', '{"ly_do_huy":null,"ngay_huy":null,"nguoi_huy":null,"trang_thai":"giu_cho"}', '{"ly_do_huy":"không ký","ngay_huy":"2025-09-01","nguoi_huy":"van-thu","trang_thai":"huy"}', 'f7f997d7b20897bf6f5495e490476222ee3a2314d3c6f63a7bd6b69d127a9eaf');
INSERT INTO public.nhat_ky VALUES (0, 8, '2025-09-01T08:27:00.000000+00:00', 'van-thu', 'lap_nhiem_ky', 'nhiem_ky:2', NULL, '{"den_ngay":null,"khoa":"2025-2030","ky_hieu":"ĐUK","ten_nhiem_ky":"2025 - 2030","to_chuc_id":1,"tu_ngay":"2025-07-31"}', '38359daaf85bf6ac9ba49c2a13e93f8258a886245f48f611b31884c1c91aba3f');
INSERT INTO public.nhat_ky VALUES (0, 9, '2025-09-01T08:28:00.000000+00:00', 'van-thu', 'lap_day_so', 'day_so:5', NULL, '{"nhiem_ky_id":2,"nhom_loai":"NGHỊ QUYẾT","so_da_dung":0}', '6982cced2e1d2c5804a4b83b53c1e08c8128dd94b511887e83634d7e8f8e1130');
INSERT INTO public.nhat_ky VALUES (5, 1, '2025-09-01T08:30:00.000000+00:00', 'van-thu', 'cap_so', 'muc_so:1', NULL, '{"chu_the_ban_hanh":"ban_thuong_vu","chuc_vu":"Phó Bí thư","co_quan_ban_hanh":"Đảng uỷ Khối các cơ quan tỉnh","doi_tuong":null,"ghi_chu":"","hau_to":"","khoa_dong":null,"ly_do_huy":null,"ly_do_lui_ngay":"","ma_dot":null,"ngay_ban_hanh":"2025-08-04","ngay_huy":null,"nguoi_huy":null,"nguoi_ky":"Trần Thị Bình","noi_nhan":["Ban Thường vụ Tỉnh uỷ","Các chi bộ, đảng bộ trực thuộc","Lưu Văn phòng Đảng uỷ"],"quyen_han":"T/M BAN THƯỜNG VỤ","sha256":null,"so_ky_hieu":"01-NQ/ĐUK","so_van_ban":1,"tap_tin":null,"ten_loai":"NGHỊ QUYẾT","trang_thai":"da_ban_hanh","trich_yeu":"lãnh đạo thực hiện nhiệm vụ năm 2021"}', '788a04aa2162a6c56aeb9c7e7ca88fcf2461cbd4c934ff8a75b99a193d8fa7de');
INSERT INTO public.nhiem_ky VALUES (1, 1, '2020-2025', '2020 - 2025', 'ĐUK', '2020-08-01', '2025-07-31');
INSERT INTO public.nhiem_ky VALUES (2, 1, '2025-2030', '2025 - 2030', 'ĐUK', '2025-07-31', NULL);
INSERT INTO public.thong_tin_so VALUES ('phien_ban', '2');
INSERT INTO public.to_chuc VALUES (1, 'đảng uỷ khối các cơ quan tỉnh < tỉnh uỷ lâm đồng', 'Đảng uỷ Khối các cơ quan tỉnh', true);
SELECT pg_catalog.setval('public.day_so_id_seq', 5, true);
SELECT pg_catalog.setval('public.muc_so_id_seq', 11, true);
SELECT pg_catalog.setval('public.nhiem_ky_id_seq', 2, true);
SELECT pg_catalog.setval('public.to_chuc_id_seq', 1, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkey PRIMARY KEY (version_num);
ALTER TABLE ONLY public.day_so
    ADD CONSTRAINT day_so_nhiem_ky_id_nhom_loai_key UNIQUE (nhiem_ky_id, nhom_loai);
ALTER TABLE ONLY public.day_so
    ADD CONSTRAINT day_so_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.muc_so
    ADD CONSTRAINT muc_so_day_so_id_so_van_ban_hau_to_key UNIQUE (day_so_id, so_van_ban, hau_to);
ALTER TABLE ONLY public.muc_so
    ADD CONSTRAINT muc_so_ma_dot_khoa_dong_key UNIQUE (ma_dot, khoa_dong);
ALTER TABLE ONLY public.muc_so
    ADD CONSTRAINT muc_so_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.nhat_ky
    ADD CONSTRAINT nhat_ky_pkey PRIMARY KEY (chuoi, thu_tu);
ALTER TABLE ONLY public.nhiem_ky
    ADD CONSTRAINT nhiem_ky_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.nhiem_ky
    ADD CONSTRAINT nhiem_ky_to_chuc_id_khoa_key UNIQUE (to_chuc_id, khoa);
ALTER TABLE ONLY public.thong_tin_so
    ADD CONSTRAINT thong_tin_so_pkey PRIMARY KEY (khoa);
ALTER TABLE ONLY public.to_chuc
    ADD CONSTRAINT to_chuc_khoa_key UNIQUE (khoa);
ALTER TABLE ONLY public.to_chuc
    ADD CONSTRAINT to_chuc_pkey PRIMARY KEY (id);
CREATE TRIGGER day_so_khong_xoa BEFORE DELETE ON public.day_so FOR EACH ROW WHEN ((1 = 1)) EXECUTE FUNCTION public.dangvan_cam();
CREATE TRIGGER muc_so_khong_doi_so BEFORE UPDATE ON public.muc_so FOR EACH ROW WHEN (((old.day_so_id <> new.day_so_id) OR (old.so_van_ban <> new.so_van_ban) OR ((old.hau_to)::text <> (new.hau_to)::text))) EXECUTE FUNCTION public.dangvan_cam();
CREATE TRIGGER muc_so_khong_lui_trang_thai BEFORE UPDATE ON public.muc_so FOR EACH ROW WHEN ((((old.trang_thai)::text = 'huy'::text) OR (((old.trang_thai)::text = 'da_ban_hanh'::text) AND ((new.trang_thai)::text = 'giu_cho'::text)))) EXECUTE FUNCTION public.dangvan_cam();
CREATE TRIGGER muc_so_khong_xoa BEFORE DELETE ON public.muc_so FOR EACH ROW WHEN (((old.trang_thai)::text <> 'giu_cho'::text)) EXECUTE FUNCTION public.dangvan_cam();
CREATE TRIGGER nhat_ky_khong_sua BEFORE UPDATE ON public.nhat_ky FOR EACH ROW WHEN ((1 = 1)) EXECUTE FUNCTION public.dangvan_cam();
CREATE TRIGGER nhat_ky_khong_xoa BEFORE DELETE ON public.nhat_ky FOR EACH ROW WHEN ((1 = 1)) EXECUTE FUNCTION public.dangvan_cam();
ALTER TABLE ONLY public.day_so
    ADD CONSTRAINT day_so_nhiem_ky_id_fkey FOREIGN KEY (nhiem_ky_id) REFERENCES public.nhiem_ky(id);
ALTER TABLE ONLY public.muc_so
    ADD CONSTRAINT muc_so_day_so_id_fkey FOREIGN KEY (day_so_id) REFERENCES public.day_so(id);
ALTER TABLE ONLY public.nhiem_ky
    ADD CONSTRAINT nhiem_ky_to_chuc_id_fkey FOREIGN KEY (to_chuc_id) REFERENCES public.to_chuc(id);
