-- The oldest schema of which a program may still work on this record beside newer ones; one row. In no chain and in no backup: each program
-- that starts says its own, if that is newer. An older program that finds a newer number than its own schema writes nothing more.
create table beside (
    oldest integer not null
);

insert into beside values (20);
