-- Who is signed in where, by the SHA-256 of the secret in the cookie. In no chain, like all of this: it is housekeeping, and what
-- people did stands in the access log.
create table sessions (
    token   text   primary key,
    person  text   not null,
    begun   bigint not null,
    used    bigint not null,
    expires bigint not null,
    place   text   not null,
    device  text   not null,
    factors text   not null,
    proven  bigint not null,
    mark    text   not null
);
create index sessions_person on sessions (person);

-- The secrets of one-time codes (RFC 6238), sealed under a key of the key file; confirmed is 0 until a first code was given.
create table code_secrets (
    person    text    not null,
    confirmed integer not null,
    key_id    text    not null,
    sealed    ${blob} not null,
    since     bigint  not null,
    last_step bigint  not null,
    primary key (person, confirmed)
);

create table passkeys (
    id         text   primary key,
    person     text   not null,
    label      text   not null,
    credential text   not null,
    transports text   not null,
    counter    bigint not null,
    since      bigint not null,
    used       bigint
);
create index passkeys_person on passkeys (person);

-- Recovery codes by their SHA-256.
create table recovery_codes (
    person text not null,
    code   text not null,
    primary key (person, code)
);

-- Challenges of passkeys that were answered: each is good once.
create table spent (
    digest  text   primary key,
    expires bigint not null
);

-- Links by which a person drops all second factors, by the SHA-256 of the secret in them.
create table factor_resets (
    person  text   primary key,
    token   text   not null,
    expires bigint not null
);

create table api_tokens (
    token   text   primary key,
    person  text   not null,
    label   text   not null,
    scopes  text   not null,
    since   bigint not null,
    expires bigint not null,
    used    bigint
);
create index api_tokens_person on api_tokens (person);

-- Failed attempts to sign in, by the SHA-256 of the name or place.
create table failures (
    id       text    primary key,
    attempts integer not null,
    last     bigint  not null,
    until    bigint  not null
);
