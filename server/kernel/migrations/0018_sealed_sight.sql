-- Which record an access or an exclusion is about: its reason is sealed under that record's key, and the access ends when
-- the record's workflow says so. Null where somebody belongs to a team, or opened the circle.
alter table kernel.circle_members add column about uuid;
alter table kernel.exclusions add column about uuid;
comment on column kernel.circle_members.about is 'The record for whose sake somebody was let in; null for whoever opened the circle, and in a team.';
comment on column kernel.exclusions.about is 'The record for whose sake somebody is kept out; null in a team.';
comment on column kernel.circle_members.reason is 'content: as the record it is about; in a team, why a colleague belongs to it';
comment on column kernel.exclusions.reason is 'content: as the record it is about; in a team, why a colleague is kept out of it';
create index circle_members_about on kernel.circle_members (about) where about is not null;
