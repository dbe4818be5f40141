-- Names of the people whom matters are about, sealed.
create table trial.names (
  record_id uuid not null,
  circle_id uuid not null,
  name_id uuid not null,
  name bytea not null,
  primary key (record_id, circle_id, name_id),
  foreign key (record_id, circle_id) references kernel.records (record_id, circle_id)
    on delete cascade deferrable initially deferred
);
comment on table trial.names is 'Names of the people whom matters are about.';
comment on column trial.names.name is 'personal: invented; purpose prevention-support; class case; sealed';
