-- A finding opens a review of a local body's measure as of every other, and its decision may stop that measure.

alter table strategy.finding_reviews add column opened_by uuid;
comment on column strategy.finding_reviews.opened_by is 'Who opened it, entered by the database: of a local body''s measure somebody else decides that it stops.';

alter table strategy.rights_decisions add column xid xid8;
comment on column strategy.rights_decisions.xid is 'The transaction in which it was made, entered by the database: in it alone a decision passes the guard of a local body.';

-- Reviews were asked whose plan it is; the word of a body outside is not the town's to let in. policies.sql leaves them out now.
drop trigger if exists own_body_insert on strategy.finding_reviews;
drop trigger if exists own_body_update on strategy.finding_reviews;
drop trigger if exists own_body_delete on strategy.finding_reviews;
