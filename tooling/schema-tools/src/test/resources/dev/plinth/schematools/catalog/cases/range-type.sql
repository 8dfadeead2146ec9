-- case: is added
-- draft: yes
-- change:
create type weights as range (subtype = numeric);
-- differences:
-- range type weights is missing

-- case: is removed
-- draft: yes
create type weights as range (subtype = numeric);
-- change:
drop type weights;
-- differences:
-- range type weights is unexpected

-- case: is of another type, with a difference
-- draft: no, the columns of the type would have to go
create type weights as range (subtype = numeric);
-- change:
drop type weights;
create type weights as range (subtype = float8, subtype_diff = float8mi);
-- differences:
-- range type weights: difference function is not set, expected float8mi
-- range type weights: subtype is numeric, expected double precision
