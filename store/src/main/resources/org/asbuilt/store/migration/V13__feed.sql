-- How far the access log has gone out to each collector. In no chain: what is lost is sent again.
create table feed_cursors (
    collector text   primary key,
    number    bigint not null
);
