-- case: are added
-- draft: yes
create table parcel (country text, city text);
-- change:
create statistics places (dependencies) on country, city from parcel;
-- differences:
-- statistics places is missing

-- case: are removed
-- draft: yes
create table parcel (country text, city text);
create statistics places on country, city from parcel;
-- change:
drop statistics places;
-- differences:
-- statistics places is unexpected

-- case: are of another kind, and sampled more
-- draft: yes
create table parcel (country text, city text);
create statistics places (dependencies) on country, city from parcel;
-- change:
drop statistics places;
create statistics places (dependencies, mcv) on country, lower(city) from parcel;
alter statistics places set statistics 300;
-- differences:
-- statistics places: definition is dependencies on country, city, expected dependencies, mcv on country, lower(city)
-- statistics places: target is not set, expected 300
