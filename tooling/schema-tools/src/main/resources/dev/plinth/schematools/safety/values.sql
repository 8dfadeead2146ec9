-- SQL of a value of a type for a row number: another value for each number, as far as the type has so many; null where
-- none is known.
create function pg_temp.value_of(type oid, modifier int, i text) returns text language plpgsql stable as $$
declare
    t pg_type;
    length int := case when modifier > 4 then modifier - 4 else 1000 end;
begin
    select * into strict t from pg_type where oid = type;
    if t.typtype = 'd' then
        return pg_temp.value_of(t.typbasetype, t.typtypmod, i);
    elsif t.typtype = 'e' then
        return format('(enum_range(null::%1$s))[1 + (%2$s) %% cardinality(enum_range(null::%1$s))]', type::regtype, i);
    elsif t.typtype = 'r' then
        return (select format('%s(%s, %s)', type::regtype, pg_temp.value_of(rngsubtype, -1, i),
                pg_temp.value_of(rngsubtype, -1, i || ' + 1'))
            from pg_range where rngtypid = type);
    elsif t.typtype = 'm' then
        return (select format('%s(%s)', type::regtype, pg_temp.value_of(rngtypid, -1, i))
            from pg_range where rngmultitypid = type);
    elsif t.typtype = 'c' then
        return (select format('row(%s)::%s', string_agg(pg_temp.value_of(atttypid, atttypmod, i), ', ' order by attnum),
                type::regtype)
            from pg_attribute where attrelid = t.typrelid and attnum > 0 and not attisdropped);
    elsif t.typcategory = 'A' then
        return format('array[%s]::%s', pg_temp.value_of(t.typelem, modifier, i), type::regtype);
    end if;
    return case t.typname
        when 'bool' then format('((%s) %% 2 = 0)', i)
        when 'int2' then format('((%s) %% 32000)::smallint', i)
        when 'int4' then format('(%s)::int', i)
        when 'int8' then format('(%s)::bigint', i)
        when 'oid' then format('(%s)::oid', i)
        when 'float4' then format('(%s)::real', i)
        when 'float8' then format('(%s)::float8', i)
        when 'money' then format('(%s)::numeric::money', i)
        -- The modifier holds the digits before and behind the point.
        when 'numeric' then case
            when modifier < 0 then format('(%s)::numeric', i)
            else format('(((%s) %% %s)::numeric / %s)', i, (10 ^ least((modifier - 4) >> 16, 9))::bigint,
                (10 ^ least((modifier - 4) & 2047, 9))::bigint)
        end
        when 'char' then format('chr(97 + (%s)::int %% 26)::"char"', i)
        when 'uuid' then format('md5((%s)::text)::uuid', i)
        when 'date' then format('(date ''2001-01-01'' + ((%s) %% 3650)::int)', i)
        when 'timestamp' then format('(timestamp ''2001-01-01'' + (%s) * interval ''1 minute'')', i)
        when 'timestamptz' then format('(timestamptz ''2001-01-01 UTC'' + (%s) * interval ''1 minute'')', i)
        when 'time' then format('(time ''00:00'' + ((%s) %% 1440) * interval ''1 minute'')', i)
        when 'timetz' then format('(timetz ''00:00 UTC'' + ((%s) %% 1440) * interval ''1 minute'')', i)
        when 'interval' then format('((%s) * interval ''1 minute'')', i)
        when 'bytea' then format('decode(md5((%s)::text), ''hex'')', i)
        when 'json' then format('json_build_object(''v'', %s)', i)
        when 'jsonb' then format('jsonb_build_object(''v'', %s)', i)
        when 'xml' then format('(''<v>'' || (%s) || ''</v>'')::xml', i)
        when 'inet' then format('(inet ''10.0.0.0'' + (%s))', i)
        when 'cidr' then format('set_masklen(inet ''10.0.0.0'' + (%s), 32)::cidr', i)
        when 'macaddr' then format('(''02:00:00:00:'' || lpad(to_hex((%1$s) / 256 %% 256), 2, ''0'') || '':'''
            ' || lpad(to_hex((%1$s) %% 256), 2, ''0''))::macaddr', i)
        when 'bit' then format('(%s)::bit(%s)', i, greatest(modifier, 1))
        when 'varbit' then format('(%s)::bit(8)::varbit', i)
        when 'tsvector' then format('to_tsvector(''simple'', ''v'' || (%s))', i)
        when 'tsquery' then format('to_tsquery(''simple'', ''v'' || (%s))', i)
        when 'point' then format('point((%1$s), (%1$s))', i)
        when 'box' then format('box(point((%1$s), (%1$s)), point((%1$s) + 1, (%1$s) + 1))', i)
        when 'circle' then format('circle(point((%1$s), (%1$s)), 1)', i)
        when 'lseg' then format('lseg(point((%1$s), 0), point((%1$s), 1))', i)
        when 'path' then format('path(box(point((%1$s), (%1$s)), point((%1$s) + 1, (%1$s) + 1))::polygon)', i)
        when 'polygon' then format('box(point((%1$s), (%1$s)), point((%1$s) + 1, (%1$s) + 1))::polygon', i)
        when 'ltree' then format('(''v'' || (%s))::%s', i, type::regtype)
        when 'hstore' then format('(''v=>'' || (%s))::%s', i, type::regtype)
        else case when t.typcategory = 'S' then case
            when length >= 12 then format('(''v'' || (%s))::%s', i, type::regtype)
            else format('lpad(to_hex((%s) %% %s), %s, ''0'')', i, (16::numeric ^ length)::bigint, length)
        end end
    end;
end $$;

-- A type with its length, or what a domain is made of: its checks are looked at before.
create function pg_temp.base_of(type oid, modifier int) returns text language plpgsql stable as $$
declare
    t pg_type;
begin
    select * into strict t from pg_type where oid = type;
    return case when t.typtype = 'd' then pg_temp.base_of(t.typbasetype, t.typtypmod) else format_type(type, modifier) end;
end $$;

-- Whether a text is a value of a type.
create function pg_temp.fits(value text, type text) returns boolean language plpgsql stable as $$
begin
    execute format('select %L::%s', value, type);
    return true;
exception when others then
    return false;
end $$;

-- SQL of the longest text or the greatest number that a type holds, within reason where it has no end; null for any other.
create function pg_temp.widest_of(type oid, modifier int) returns text language plpgsql stable as $$
declare
    t pg_type;
begin
    select * into strict t from pg_type where oid = type;
    return case
        when t.typtype = 'd' then pg_temp.widest_of(t.typbasetype, t.typtypmod)
        when t.typname in ('varchar', 'bpchar', 'text') then
            format('repeat(''w'', %s)', case when modifier > 4 then modifier - 4 else 1000 end)
        when t.typname = 'int2' then '32767'
        when t.typname = 'int4' then '2147483647'
        when t.typname = 'int8' then '9223372036854775807'
        when t.typname = 'numeric' then
            case when modifier < 0 then '1e20' else format('10 ^ %s - 1', ((modifier - 4) >> 16) - ((modifier - 4) & 2047)) end
        when t.typname = 'float8' then '1e100'
    end;
end $$;
