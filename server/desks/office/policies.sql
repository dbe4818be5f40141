-- What a session may see and change in schema "office". Organisations, posts, people and the ledger are the kernel's; their
-- policies stand in server/kernel/policies.sql, and every change goes through a function of
-- server/kernel/identity/office.sql that asks for the role itself. The register of breaches is the desk's own.
create policy breaches_seen on office.breaches for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy breaches_written on office.breaches for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy breaches_edited on office.breaches for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on office.breaches to zaedno_app;
grant insert (record_id, circle_id, what, noticed_at, user_id, session_id, from_at, until_at, hold_id) on office.breaches to zaedno_app;
grant update (contained_at, touches, authority_at, authority_reference, people_told_at, people_told_how, lessons, version) on
  office.breaches to zaedno_app;
