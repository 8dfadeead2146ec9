-- depends-on: shared/keep_updated
create or replace trigger tr_category_updated before update on category
    for each row execute function keep_updated();
create or replace trigger tr_product_updated before update on product
    for each row execute function keep_updated();
