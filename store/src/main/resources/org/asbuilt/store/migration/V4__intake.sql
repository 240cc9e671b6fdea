-- Files of which only a copy without the logic was kept: the file as it was given, by a keyed digest, and the digest of the copy. In no
-- chain: it only spares reading a file twice.
create table originals (
    fingerprint text primary key,
    artifact    text not null
);

-- What people said the columns of lists hold. Not part of the record: what was read by one stands in the receipts.
create table mapping_profiles (
    name     text   primary key,
    body     text   not null,
    person   text   not null,
    recorded bigint not null
);
