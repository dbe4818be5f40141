-- Every person in a post has a key of their own for the tickets, in the row that says what they may see: the function that
-- stands in every row policy then checks the ticket and finds the circles in one look.
alter table kernel.sight
  add column inner_pad bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  add column outer_pad bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
    || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
comment on column kernel.sight.inner_pad is 'First block of the inner hash of a ticket (HMAC-SHA-256); only zaedno_guard can read it.';
comment on column kernel.sight.outer_pad is 'First block of the outer hash of a ticket (HMAC-SHA-256); only zaedno_guard can read it.';
drop table kernel.guard_keys;
