-- Looks at the record that people gave a name: the address of a page with its filters, for themselves or for everybody. Not part of the
-- record; name and address are sealed, for they may say what the record says.
create table saved_views (
    id       text    primary key,
    person   text    not null,
    shared   integer not null,
    body     text    not null,
    recorded bigint  not null
);
