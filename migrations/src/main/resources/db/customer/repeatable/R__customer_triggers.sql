-- depends-on: shared/keep_updated
create or replace trigger tr_customer_updated before update on customer
    for each row execute function keep_updated();
