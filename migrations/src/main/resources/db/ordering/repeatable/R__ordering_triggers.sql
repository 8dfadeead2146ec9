-- depends-on: shared/keep_updated, hold_line_numbers, hold_order_customer, hold_order_lines, hold_order_status, hold_order_sums
create or replace trigger tr_sales_order_updated before update on sales_order
    for each row execute function keep_updated();
create or replace trigger tr_credit_note_updated before update on credit_note
    for each row execute function keep_updated();

create or replace trigger tr_sales_order_status before update of status on sales_order for each row
    when (new.status <> old.status and old.status <> 'PLACED' and (old.status, new.status) <> ('SHIPPED', 'DELIVERED'))
    execute function hold_order_status();

-- Of many lines at once, such as a bulk load brings, each order is looked at once.
create or replace trigger tr_order_line_number after insert on order_line referencing new table as added
    for each statement execute function hold_line_numbers();

-- The others are held at the end of a transaction. Such triggers cannot be replaced, only made anew.
drop trigger if exists tr_sales_order_customer on sales_order;
create constraint trigger tr_sales_order_customer after insert on sales_order deferrable initially deferred
    for each row when (new.customer_id is not null) execute function hold_order_customer();
drop trigger if exists tr_sales_order_lines on sales_order;
create constraint trigger tr_sales_order_lines after insert or update of lines, total on sales_order
    deferrable initially deferred for each row execute function hold_order_lines();
drop trigger if exists tr_sales_order_placed on sales_order;
create constraint trigger tr_sales_order_placed after insert on sales_order deferrable initially deferred
    for each row when (new.paid > 0 or new.credit_notes > 0) execute function hold_order_sums();
drop trigger if exists tr_sales_order_changed on sales_order;
create constraint trigger tr_sales_order_changed after update of paid, credit_notes on sales_order
    deferrable initially deferred for each row execute function hold_order_sums();
drop trigger if exists tr_payment_taken on payment;
create constraint trigger tr_payment_taken after insert on payment deferrable initially deferred
    for each row execute function hold_order_sums();
drop trigger if exists tr_credit_note_issued on credit_note;
create constraint trigger tr_credit_note_issued after insert on credit_note deferrable initially deferred
    for each row when (new.order_id is not null) execute function hold_order_sums();
