-- A ticket is sealed by one hash over one key.
alter table kernel.sight rename column inner_pad to ticket_key;
alter table kernel.sight drop column outer_pad;
comment on column kernel.sight.ticket_key is 'Begins the hash that seals a ticket (SHA-384); only zaedno_guard can read it.';
drop function if exists kernel.ticket_mac(bytea, bytea, text);
