create or replace view open_visits with (security_invoker = true) as
select patient_id, seen_at from visit where fee is null;
