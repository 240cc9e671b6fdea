-- Who can sign in. Not part of the record: nothing here is chained, so that people can be forgotten.
create table people (
    name     text   primary key,
    body     text   not null
);

-- Links that let somebody choose a password, by the SHA-256 of the secret in them; person is null for the first administrator.
create table one_time_links (
    token    text   primary key,
    person   text,
    expires  bigint not null
);
