-- Backups that were written, and what was done with each: checked, rehearsed, taken off line, dropped. In no chain: the signed
-- manifest beside a backup is what proves it.
create table backups (
    name          text   primary key,
    written       bigint not null,
    commit_number bigint not null,
    size          bigint not null,
    digest        text   not null,
    folders       text   not null
);

create table backup_events (
    backup   text    not null references backups (name),
    number   bigint  not null,
    recorded bigint  not null,
    kind     text    not null,
    ok       integer not null,
    person   text    not null,
    sentence text    not null,
    primary key (backup, number)
);
