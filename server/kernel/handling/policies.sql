-- Bands of how many people a desk has: counted and read through one function alone.
grant insert, update on kernel.bands to zaedno_guard;
grant execute on function kernel.weekly_band(text, text, text) to zaedno_app;
