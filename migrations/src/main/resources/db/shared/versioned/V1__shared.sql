-- What a value may be, said once for the checks of all contexts, and the same as the model says it. A function says it and
-- not a domain, so that a refusal bears the name of the check, which is that of the column.

-- The white space is what String.strip() of Java takes away; a byte of zero and half a surrogate no text can hold.
create function is_name(value text) returns boolean language sql immutable parallel safe as $$
    select char_length(value) between 1 and 500 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$$;
comment on function is_name(text) is 'Whether a text is one of 1 to 500 characters without white space around it.';

create function is_prose(value text) returns boolean language sql immutable parallel safe as $$
    select char_length(value) between 1 and 10000 and value = btrim(value, E'\t\n\u000B\f\r\u001C\u001D\u001E\u001F '
        '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200A\u2028\u2029\u205F\u3000')
$$;
comment on function is_prose(text) is 'Whether a text is one of 1 to 10,000 characters without white space around it.';

-- NaN is above every number, and so is Infinity.
create function is_entered_amount(value numeric) returns boolean language sql immutable parallel safe as $$
    select value >= 0 and value < 1e20 and scale(value) <= 20
$$;
comment on function is_entered_amount(numeric) is 'Whether a number is a price or a payment: at most 20 digits on either side of the point.';

create function is_amount(value numeric) returns boolean language sql immutable parallel safe as $$
    select value >= 0 and value < 1e100 and scale(value) <= 20
$$;
comment on function is_amount(numeric) is 'Whether a number is an amount, such as a sum of prices: at most 100 digits before the point and 20 behind it.';

-- Infinity has no such year. Before the calendar of Gregory, JDBC counts other days than PostgreSQL.
create function is_moment(value timestamptz) returns boolean language sql immutable parallel safe as $$
    select extract(year from value at time zone 'UTC') between 1600 and 9999
$$;
comment on function is_moment(timestamptz) is 'Whether a moment lies in the years 1600 to 9999 of UTC.';

create function is_country(value text) returns boolean language sql immutable parallel safe as $$
    select value ~ '^[A-Z]{2}$'
$$;
comment on function is_country(text) is 'Whether a text is two letters, as in ISO 3166-1 alpha-2 and its user-assigned codes.';

-- All that java.util.Currency of Java 17 knows, so that what is stored can be read.
create function is_currency(value text) returns boolean language sql immutable parallel safe as $$
    select value = any (array[
        'ADP', 'AED', 'AFA', 'AFN', 'ALL', 'AMD', 'ANG', 'AOA', 'ARS', 'ATS', 'AUD', 'AWG', 'AYM', 'AZM', 'AZN', 'BAM',
        'BBD', 'BDT', 'BEF', 'BGL', 'BGN', 'BHD', 'BIF', 'BMD', 'BND', 'BOB', 'BOV', 'BRL', 'BSD', 'BTN', 'BWP', 'BYB',
        'BYN', 'BYR', 'BZD', 'CAD', 'CDF', 'CHE', 'CHF', 'CHW', 'CLF', 'CLP', 'CNY', 'COP', 'COU', 'CRC', 'CSD', 'CUC',
        'CUP', 'CVE', 'CYP', 'CZK', 'DEM', 'DJF', 'DKK', 'DOP', 'DZD', 'EEK', 'EGP', 'ERN', 'ESP', 'ETB', 'EUR', 'FIM',
        'FJD', 'FKP', 'FRF', 'GBP', 'GEL', 'GHC', 'GHS', 'GIP', 'GMD', 'GNF', 'GRD', 'GTQ', 'GWP', 'GYD', 'HKD', 'HNL',
        'HRK', 'HTG', 'HUF', 'IDR', 'IEP', 'ILS', 'INR', 'IQD', 'IRR', 'ISK', 'ITL', 'JMD', 'JOD', 'JPY', 'KES', 'KGS',
        'KHR', 'KMF', 'KPW', 'KRW', 'KWD', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'LTL', 'LUF', 'LVL', 'LYD',
        'MAD', 'MDL', 'MGA', 'MGF', 'MKD', 'MMK', 'MNT', 'MOP', 'MRO', 'MRU', 'MTL', 'MUR', 'MVR', 'MWK', 'MXN', 'MXV',
        'MYR', 'MZM', 'MZN', 'NAD', 'NGN', 'NIO', 'NLG', 'NOK', 'NPR', 'NZD', 'OMR', 'PAB', 'PEN', 'PGK', 'PHP', 'PKR',
        'PLN', 'PTE', 'PYG', 'QAR', 'ROL', 'RON', 'RSD', 'RUB', 'RUR', 'RWF', 'SAR', 'SBD', 'SCR', 'SDD', 'SDG', 'SEK',
        'SGD', 'SHP', 'SIT', 'SKK', 'SLE', 'SLL', 'SOS', 'SRD', 'SRG', 'SSP', 'STD', 'STN', 'SVC', 'SYP', 'SZL', 'THB',
        'TJS', 'TMM', 'TMT', 'TND', 'TOP', 'TPE', 'TRL', 'TRY', 'TTD', 'TWD', 'TZS', 'UAH', 'UGX', 'USD', 'USN', 'USS',
        'UYI', 'UYU', 'UZS', 'VEB', 'VED', 'VEF', 'VES', 'VND', 'VUV', 'WST', 'XAF', 'XAG', 'XAU', 'XBA', 'XBB', 'XBC',
        'XBD', 'XCD', 'XCG', 'XDR', 'XFO', 'XFU', 'XOF', 'XPD', 'XPF', 'XPT', 'XSU', 'XTS', 'XUA', 'XXX', 'YER', 'YUM',
        'ZAR', 'ZMK', 'ZMW', 'ZWD', 'ZWG', 'ZWL', 'ZWN', 'ZWR'])
$$;
comment on function is_currency(text) is 'Whether a text is a currency code of ISO 4217, present or past.';

-- Upper case and not lower, since a lower case sigma depends on its place. By Unicode in every database.
create function fold_case(value text) returns text language sql immutable parallel safe as $$
    select upper(value collate "und-x-icu")
$$;
comment on function fold_case(text) is 'A text in the form in which texts that differ in case alone are one.';
