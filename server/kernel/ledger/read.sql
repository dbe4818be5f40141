-- What may be read of the ledger beside its rows: what one record or one breach concerns.

-- The entries about one record, newest first, for whoever may read the ledger. A function, because the index over
-- the array is not used under a row policy (its operator is not leakproof). With the moment, which leads to the month.
create or replace function kernel.ledger_about(of_record uuid, before_n bigint, most integer)
returns table (n bigint, at timestamptz)
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select l.n, l.at from kernel.ledger_entries l
  where l.about @> array[of_record] and kernel.may_read_ledger() and (before_n is null or l.n < before_n)
  order by l.n desc limit most
$$;

-- Every record that a session or an account was shown or changed between two moments, from the ledger alone
-- (the command at the machine asks this one). A record that stood in a list with others was listed; one that was asked for alone was opened.
create or replace function kernel.scope_of(of_session uuid, of_user uuid, from_time timestamptz, until_time timestamptz,
  most integer)
returns table (record_id uuid, first_at timestamptz, last_at timestamptz, opened integer, listed integer, changed integer,
  operations text[])
language sql stable set search_path = pg_catalog, kernel, pg_temp as $$
  select a.id, min(l.at), max(l.at), count(*) filter (where l.outcome = 'read' and cardinality(l.about) = 1)::integer,
    count(*) filter (where l.outcome = 'read' and cardinality(l.about) > 1)::integer,
    count(*) filter (where l.outcome = 'done')::integer, array_agg(distinct l.operation order by l.operation)
  from kernel.ledger_entries l cross join unnest(l.about) as a (id)
  where l.at >= from_time and l.at < until_time and l.outcome in ('done', 'read')
    and (of_session is null or l.session_id = of_session) and (of_user is null or l.user_id = of_user)
    and (of_session is not null or of_user is not null)
  group by a.id order by min(l.at), a.id limit most
$$;

-- The same for the data-protection officer.
create or replace function kernel.breach_scope(of_session uuid, of_user uuid, from_time timestamptz, until_time timestamptz,
  most integer)
returns table (record_id uuid, first_at timestamptz, last_at timestamptz, opened integer, listed integer, changed integer,
  operations text[])
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select * from kernel.scope_of(of_session, of_user, from_time, until_time, most)
  where kernel.may_read_ledger() and kernel.my_roles() && array['office.data-protection-officer']
$$;

-- What the same session or account was shown beside single records: lists and pages, by operation. `shown` are the ids that
-- the entries hold, or the number that they tell.
create or replace function kernel.scope_lists(of_session uuid, of_user uuid, from_time timestamptz, until_time timestamptz)
returns table (operation text, first_at timestamptz, last_at timestamptz, times integer, shown integer)
language sql stable set search_path = pg_catalog, kernel, pg_temp as $$
  select l.operation, min(l.at), max(l.at), count(*)::integer,
    sum(greatest(cardinality(l.about), case when jsonb_typeof(l.detail -> 'shown') = 'number' then (l.detail ->> 'shown')::integer else 0 end))::integer
  from kernel.ledger_entries l
  where l.at >= from_time and l.at < until_time and l.outcome = 'read' and cardinality(l.about) <> 1
    and (of_session is null or l.session_id = of_session) and (of_user is null or l.user_id = of_user)
    and (of_session is not null or of_user is not null)
  group by l.operation order by min(l.at), l.operation
$$;

-- Whose account a user name is, also when it has ended: a stolen one may be closed before anybody looks.
create or replace function kernel.account_of(with_login text) returns uuid
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select user_id from kernel.users where lower(login) = lower(with_login)
$$;
