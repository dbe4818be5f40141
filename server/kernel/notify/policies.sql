-- Who may order letters, who sees that they went out, and to which posts (never to whom), and who sends them.
grant insert, update, delete on kernel.notices to zaedno_guard;

create policy seen on kernel.notices for select to zaedno_app using (circle_id = any (kernel.my_circles()));
grant select (notice_id, record_id, circle_id, item_id, kind, on_day, told_on, told_at, told_posts, outcome) on kernel.notices to zaedno_app;

grant execute on function kernel.order_notices(uuid, jsonb), kernel.drop_notices(uuid, uuid),
  kernel.take_notices(date, timestamptz, integer), kernel.notice_failed(uuid, uuid, uuid, timestamptz) to zaedno_app;
