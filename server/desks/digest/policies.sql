-- What a session may see and change in schema "digest". Its circle has two members: the service that serves whoever comes without
-- signing in, and the clock. No post of a person is in it.
create policy subscriptions_seen on digest.subscriptions for select to zaedno_app using (circle_id = any (kernel.my_circles()));
create policy subscriptions_written on digest.subscriptions for insert to zaedno_app with check (circle_id = any (kernel.my_circles()));
create policy subscriptions_edited on digest.subscriptions for update to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select on digest.subscriptions to zaedno_app;
grant insert (record_id, circle_id, reader, secret_hash, mark, language, every, lines, places, asked_at),
  update (reader, secret_hash, language, every, lines, places, confirmation_taken_at, due_on, told_through, told_before, again_at, refusals)
  on digest.subscriptions to zaedno_app;
