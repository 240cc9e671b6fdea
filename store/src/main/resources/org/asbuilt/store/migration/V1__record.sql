-- The record. One schema for SQLite and PostgreSQL; ${blob} is the one type whose name differs.
-- Times of the record's clock are microseconds since 1970, so that they sort; times of the plant are ISO 8601 text, as
-- exact as their source, and null where the range is open. Hashes are 64 hexadecimal digits.

create table meta (
    name  text primary key,
    value text not null
);

-- Public halves of the keys that sign checkpoints and heads.
create table signing_keys (
    key_id     text primary key,
    public_key text not null
);

-- The signed end of each log. Its row is also the lock that whoever appends takes.
create table heads (
    log       text primary key,
    size      bigint not null,
    hash      text   not null,
    key_id    text   not null,
    signature text   not null
);
insert into heads (log, size, hash, key_id, signature) values ('commits', 0, '', '', '');
insert into heads (log, size, hash, key_id, signature) values ('journal', 0, '', '', '');
insert into heads (log, size, hash, key_id, signature) values ('access_log', 0, '', '', '');

create table commits (
    number    bigint primary key,
    recorded  bigint not null,
    change_id text   not null,
    author    text   not null,
    body      text   not null,
    previous  text   not null,
    hash      text   not null,
    leaf      text   not null
);
create index commits_recorded on commits (recorded);
create index commits_change on commits (change_id);

create table checkpoints (
    size      bigint primary key references commits (number),
    root      text not null,
    key_id    text not null references signing_keys (key_id),
    signature text not null
);

-- What the commits make: a fact was held from one commit up to, and not including, another.
create table facts (
    subject      text   not null,
    facet        text   not null,
    slot_key     text   not null,
    valid_from   text,
    valid_until  text,
    commit_from  bigint not null references commits (number),
    commit_until bigint references commits (number),
    parts        text   not null
);
create index facts_slot on facts (subject, facet, slot_key);
create index facts_from on facts (commit_from);
create index facts_until on facts (commit_until) where commit_until is not null;

create table merges (
    absorbed     text   not null,
    stays        text   not null,
    commit_from  bigint not null references commits (number),
    commit_until bigint references commits (number)
);
create index merges_absorbed on merges (absorbed);
create index merges_from on merges (commit_from);
create index merges_until on merges (commit_until) where commit_until is not null;

-- All that is kept and is no commit: imports, events of changes, artifacts. Each entry carries the hash of the one before.
create table journal (
    number   bigint primary key,
    recorded bigint not null,
    kind     text   not null,
    subject  text   not null,
    body     text   not null,
    hash     text   not null
);
create index journal_subject on journal (kind, subject, number);

-- Who saw or did what. Chained like the journal, and apart from it because it grows with every request.
create table access_log (
    number   bigint primary key,
    recorded bigint not null,
    kind     text   not null,
    subject  text   not null,
    body     text   not null,
    hash     text   not null
);
create index access_log_subject on access_log (subject, number);
create index access_log_kind on access_log (kind, number);
create index access_log_recorded on access_log (recorded);

-- Numbers given to changes; what happened to a change stands in the journal.
create table changes (
    number bigint primary key,
    id     text not null unique
);

create table imports (
    number    bigint primary key,
    recorded  bigint not null,
    person    text   not null,
    withdrawn bigint references journal (number)
);

create table sources (
    number      bigint primary key,
    import      bigint not null references imports (number),
    id          text   not null unique,
    artifact    text   not null,
    body        text   not null,
    receipt     text   not null,
    first_claim bigint not null,
    claims      bigint not null,
    digest      text   not null,
    abouts      text   not null
);
create index sources_import on sources (import);
create index sources_artifact on sources (artifact);

-- Whom claims are about, once for each source.
create table abouts (
    number bigint primary key,
    source bigint not null references sources (number),
    about  text   not null,
    body   text   not null
);
create index abouts_source on abouts (source);
create index abouts_about on abouts (about);

create table hints (
    hint  text   not null,
    about bigint not null references abouts (number),
    primary key (hint, about)
);
create index hints_about on hints (about);

create table claims (
    id    bigint primary key,
    about bigint not null references abouts (number),
    path  text   not null,
    body  text   not null
);
create index claims_about on claims (about);

-- Files by the SHA-256 of what they hold, in sealed pieces. Destroying the key makes the pieces worthless.
create table artifacts (
    digest    text primary key,
    size      bigint  not null,
    pieces    integer not null,
    recorded  bigint  not null,
    sealed    text    not null,
    forgotten bigint references journal (number)
);

create table artifact_keys (
    digest  text primary key references artifacts (digest),
    key_id  text    not null,
    wrapped ${blob} not null
);

create table artifact_pieces (
    digest text    not null references artifacts (digest),
    place  integer not null,
    sealed ${blob} not null,
    primary key (digest, place)
);
