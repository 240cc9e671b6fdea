-- Each log is a Merkle tree (RFC 9162). Its head carries the root, which is what is signed, and the hashes of the complete subtrees
-- that make the tree up, the largest first, separated by blanks: what is needed to go on. Where the root is empty the log is older than
-- its tree: what is signed is then the hash of the last entry, for commits the root.
alter table heads add column root text not null default '';
alter table heads add column peaks text not null default '';

-- The hash of each complete subtree of 256 entries, counted from 0, so that a proof need not read the whole log.
create table subtrees (
    log   text   not null,
    place bigint not null,
    hash  text   not null,
    primary key (log, place)
);

-- What came of verifying the record by itself. In no chain: it says whether the chains are whole.
create table self_checks (
    number   bigint primary key,
    recorded bigint not null,
    body     text   not null
);
