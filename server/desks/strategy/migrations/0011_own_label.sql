-- Work that is of value in itself: its ministry's own label, and the ministry's no to a tie with the strategy.

alter table strategy.items add column own_label jsonb;
comment on column strategy.items.own_label is 'What its own ministry calls a measure that is of value in itself; such a measure leaves the house under this label only. Null: it is not.';
create index items_labelled on strategy.items (record_id, circle_id) where own_label is not null;

create table strategy.link_refusals (
  record_id uuid not null,
  circle_id uuid not null,
  item_id uuid not null,
  reason text not null,
  refused_on date not null,
  primary key (record_id, circle_id, item_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table strategy.link_refusals is 'The institution that answers for a measure does not want it tied to the strategy.';
