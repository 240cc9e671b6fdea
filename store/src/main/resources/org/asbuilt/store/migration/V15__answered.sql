-- What programs asked under an Idempotency-Key and what they were answered, so that asking again does it no second time. Not part of the
-- record; it goes after a day. Who asked, the key and what was asked are masked, for a body may hold what is short enough to be guessed;
-- the answer is sealed. Without a status it has not ended.
create table answered (
    id      text    primary key,
    owner   text    not null,
    request text    not null,
    server  text    not null,
    began   bigint  not null,
    status  integer,
    answer  text
);

create index answered_owner on answered (owner, began);

create index answered_began on answered (began);
