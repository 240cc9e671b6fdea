-- The keys that what is kept lies under, each sealed under a key of the key file, which is not in the database. Of purpose 'record' the
-- newest seals what is written; the one of purpose 'lookup' masks what must be found again by its text; those of purpose 'subject' and
-- 'about' seal what is said of one person, and are destroyed to forget it: then key_id and sealed are empty, and forgotten is the entry of
-- the journal that says so. Their ids are the beginning of the SHA-256 of the key; the journal has the whole of it.
create table data_keys (
    id        text   primary key,
    purpose   text   not null,
    subject   text   not null,
    digest    text   not null,
    made      bigint not null references journal (number),
    forgotten bigint references journal (number),
    key_id    text   not null,
    sealed    ${blob} not null
);
create index data_keys_subject on data_keys (purpose, subject);
