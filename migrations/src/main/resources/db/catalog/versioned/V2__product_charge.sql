alter table product add column charge text;
comment on column product.charge is 'What kind of charge it is that is billed like goods, such as POSTAGE; none for goods.';
-- Added without a look at the rows and validated apart: no writer waits for the whole table to be read.
alter table product add constraint ck_product_charge check (charge in ('POSTAGE', 'BANK_CHARGES', 'COMMISSION', 'DISCOUNT',
    'MANUAL_ADJUSTMENT', 'BAD_DEBT', 'SAMPLES', 'TEST_PRODUCT')) not valid;
alter table product validate constraint ck_product_charge;
