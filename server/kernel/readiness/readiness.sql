-- What a desk with personal data needs before it may be on (rights.md G17). One function says what is missing and what
-- has lapsed; whoever switches on, the page and `zaedno doctor` all ask it.
drop function if exists kernel.switch_desk_on(text);

-- Months after which an impact assessment must have been looked at again.
create or replace function kernel.assessment_months() returns integer language sql immutable as $$ select 24 $$;

create or replace function kernel.readiness_of(of_desk text) returns table (missing text[], lapsed text[])
language plpgsql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  f jsonb := coalesce((select facts from kernel.readiness where desk = of_desk), '{}');
  fact text;
  named bigint;
begin
  missing := '{}'; lapsed := '{}';
  foreach fact in array array['law', 'controller', 'assessment', 'assessedOn', 'authority', 'officer', 'retention'] loop
    if coalesce(trim(f ->> fact), '') = '' then missing := missing || fact; end if;
  end loop;
  if (f ->> 'assessedOn')::date > current_date then missing := missing || 'assessedOn'::text; end if;
  if (f ->> 'assessedOn')::date <= current_date - make_interval(months => kernel.assessment_months()) then
    lapsed := lapsed || 'assessedOn'::text;
  end if;
  -- Every class of the desk's records has its period in this country.
  if exists (select 1 from kernel.personal_desks d, unnest(d.classes) c where d.desk = of_desk and f #>> array['periods', c] is null) then
    missing := missing || 'periods'::text;
  end if;
  -- Every place where people of the desk sit has a number (G24).
  if coalesce(jsonb_array_length(f -> 'telephones'), 0) = 0
     or exists (select 1 from kernel.posts p join kernel.organisations o using (organisation_id), unnest(p.roles) r
       where split_part(r, '.', 1) = of_desk and p.ended_on is null and o.place is not null
         and not exists (select 1 from jsonb_array_elements(f -> 'telephones') n where n ->> 'place' in (o.place, '*'))) then
    missing := missing || 'telephones'::text;
  end if;
  if not exists (select 1 from kernel.posts p join kernel.holdings h using (post_id)
      where 'office.data-protection-officer' = any (p.roles) and kernel.holds(h.user_id, p.post_id)) then
    lapsed := lapsed || 'officer'::text;
  end if;
  if (select count(*) from kernel.stand_ins_ready(of_desk)) < 2 then
    select count(*) into named from kernel.stand_ins s where s.desk = of_desk and s.confirmed_at is not null;
    if named < 2 then missing := missing || 'standIns'::text; else lapsed := lapsed || 'standIns'::text; end if;
  end if;
  return next;
end $$;

-- One person names; a desk that was on goes off. Every version is kept.
create or replace function kernel.propose_desk(of_desk text, named jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  house uuid := '00000000-0000-7000-8000-000000000001';
  v integer;
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  if not exists (select 1 from kernel.personal_desks d where d.desk = of_desk) then
    raise exception 'no such record' using errcode = 'no_data_found';
  end if;
  -- A country may keep for a shorter time than the class allows, never for longer.
  if exists (select 1 from jsonb_each_text(coalesce(named -> 'periods', '{}')) p
      left join kernel.retention_rules c on c.retention_class = p.key
      where c.retention_class is null or p.value::integer < 0 or p.value::integer > c.days) then
    raise exception 'longer than allowed' using errcode = 'check_violation', detail = 'longer-than-allowed';
  end if;
  insert into kernel.readiness as r (desk, circle_id, version, facts, proposed_by, proposed_at)
    values (of_desk, house, 1, named, me, now())
  on conflict (desk) do update set version = r.version + 1, facts = excluded.facts, proposed_by = me, proposed_at = now(),
    switched_on_by = null, switched_on_at = null
  returning r.version into v;
  insert into kernel.readiness_versions (desk, version, circle_id, facts, named_by) values (of_desk, v, house, named, me);
end $$;

-- The second person confirms exactly what they saw: this version of the facts, and these stand-ins.
create or replace function kernel.switch_desk_on(of_desk text, seen_version integer, seen_stand_ins uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, kernel, pg_temp as $$
declare
  me uuid := kernel.require_user();
  r kernel.readiness;
  s record;
  seen jsonb;
  changed text[];
begin
  perform kernel.require_role(array['office.administrator', 'office.data-protection-officer']);
  select * into r from kernel.readiness where desk = of_desk for update;
  if not found then raise exception 'no such record' using errcode = 'no_data_found'; end if;
  select facts into seen from kernel.readiness_versions where desk = of_desk and version = seen_version;
  select coalesce(array_agg(k order by k), '{}') into changed
    from (select jsonb_object_keys(r.facts) union select jsonb_object_keys(coalesce(seen, '{}'))) keys (k)
    where r.facts -> k is distinct from seen -> k;
  if r.version <> seen_version and changed = '{}' then changed := array['version']; end if;
  if exists ((select kernel.stand_ins_ready(of_desk) except select unnest(seen_stand_ins))
      union all (select unnest(seen_stand_ins) except select kernel.stand_ins_ready(of_desk))) then
    changed := changed || 'standIns'::text;
  end if;
  if changed <> '{}' then
    raise exception 'changed since it was read' using errcode = 'check_violation', detail = array_to_string(changed, ',');
  end if;
  select * into s from kernel.readiness_of(of_desk);
  if s.missing <> '{}' or s.lapsed <> '{}' then
    raise exception 'not everything is named' using errcode = 'check_violation', detail = 'incomplete',
      hint = array_to_string(s.missing || s.lapsed, ',');
  end if;
  if r.proposed_by = me then
    raise exception 'another person must do this' using errcode = 'check_violation', detail = 'same-person';
  end if;
  update kernel.readiness set switched_on_by = me, switched_on_at = now() where desk = of_desk;
end $$;

-- The period of a class at a record's desk, where this country keeps it for a shorter time. Days; null: as the class says.
create or replace function kernel.period_of(of_record uuid, with_class text) returns integer
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select (d.facts #>> array['periods', with_class])::integer from kernel.records r join kernel.readiness d on d.desk = r.desk
  where r.record_id = of_record and r.circle_id = any (kernel.my_circles())
$$;

-- For the machine (`zaedno doctor`): what the house has and lacks, in counts, days and words of ours. No record, no text
-- of anybody, nobody's name but what they sign in with.
create or replace function kernel.door_doctor() returns jsonb
language sql stable security definer set search_path = pg_catalog, kernel, pg_temp as $$
  select jsonb_build_object(
    'demo', (select demo from kernel.node),
    'now', clock_timestamp(),
    'desks', (select coalesce(jsonb_agg(jsonb_build_object('desk', d.desk, 'on', r.switched_on_at is not null,
        'proposed', r.proposed_at is not null, 'missing', to_jsonb(s.missing), 'lapsed', to_jsonb(s.lapsed)) order by d.desk), '[]')
      from kernel.personal_desks d left join kernel.readiness r using (desk) cross join lateral kernel.readiness_of(d.desk) s),
    'acts', (select coalesce(jsonb_agg(jsonb_build_object('desk', a.desk, 'act', a.act, 'kind', a.kind, 'first', a.first_roles,
        'second', a.second_roles, 'standIn', a.stand_in) order by a.desk, a.act), '[]') from kernel.acts a),
    'holidays', (select count(*) from kernel.holidays where extract(year from day) = extract(year from current_date)),
    'deadlinesPassed', (select count(*) from kernel.deadlines where done_at is not null),
    'looksOpen', (select count(*) from kernel.second_looks where ended_at is null and confirmed_at is null),
    'looksUndone', (select count(*) from kernel.second_looks where undone_at > clock_timestamp() - interval '14 days'),
    'jobsFailed', (select count(*) from kernel.job_orders where state = 'failed'),
    'sealed', (select jsonb_build_object('size', size, 'at', at) from kernel.ledger_checkpoints order by size desc limit 1),
    'verifiedAt', (select max(at) from kernel.ledger_entries where operation = 'office.verify-ledger' and outcome in ('done', 'read')
        and at > clock_timestamp() - interval '40 days'),
    'runs', (select coalesce(jsonb_object_agg(kind, at), '{}') from (
      select kind, max(at) as at from kernel.backup_runs where outcome = 'done' group by kind) r),
    'migrations', (select count(*) from kernel.migrations where schema <> ''),
    'holders', (select coalesce(jsonb_agg(jsonb_build_object('user', h.user_id, 'name', u.login, 'roles', p.roles,
        'deputy', h.deputy, 'from', h.from_on, 'until', h.until_on) order by u.login), '[]')
      from kernel.holdings h join kernel.users u using (user_id) join kernel.posts p using (post_id)
      where h.ended_at is null and (h.until_on is null or h.until_on >= current_date) and u.kind = 'person'
        and u.ended_on is null and p.ended_on is null),
    'standIns', (select coalesce(jsonb_agg(jsonb_build_object('desk', d.desk, 'user', t.user_id)), '[]')
      from kernel.personal_desks d cross join lateral kernel.stand_ins_ready(d.desk) i join kernel.stand_ins t on t.stand_in_id = i))
$$;
