-- depends-on: shared/keep_updated
create or replace trigger tr_sales_order_updated before update on sales_order
    for each row execute function keep_updated();
create or replace trigger tr_credit_note_updated before update on credit_note
    for each row execute function keep_updated();
