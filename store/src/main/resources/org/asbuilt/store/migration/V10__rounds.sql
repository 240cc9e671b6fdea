-- The times that the work an installation does by itself was done. In no chain: it is housekeeping, and old rows are dropped.
create table rounds (
    round    text    not null,
    began    bigint  not null,
    ended    bigint,
    ok       integer not null,
    sentence text    not null,
    primary key (round, began)
);

-- One row a round: what whoever takes it locks.
create table round_locks (
    round text primary key
);
