-- depends-on: shared/keep_updated
create or replace trigger tr_supplier_updated before update on supplier
    for each row execute function keep_updated();
