-- Records of other installations (sites) as this one, the organisation, was handed them. A site is known by the name that its logs are
-- signed under. Nothing of a site is ever written here but what the site signed; what it says is sealed under keys of this installation.
-- The journal tells of each site that joined, of each new line, and of all that was taken, with a digest over the rows.

-- What the site is called here and who let it join is sealed in body. What was last heard of it: when it packed that (made), and how many
-- commits it has then (said). If a bundle came that does not follow from what is held, forked is the first commit of it that differs: the
-- lines part there or before. It is empty again when a bundle was taken, or the other line accepted.
create table sites (
    origin     text   primary key,
    public_key text   not null,
    body       text   not null,
    line       bigint not null,
    recorded   bigint not null,
    made       bigint,
    heard      bigint,
    said       bigint not null,
    forked     bigint
);

-- A site that went back and went on otherwise has more than one line; each but the first begins after a commit that it has in common with
-- the one before. What the earlier line had beyond stays.
create table site_lines (
    origin text   not null references sites (origin),
    line   bigint not null,
    common bigint not null,
    primary key (origin, line)
);

-- The ends that the site signed: one for each bundle that brought something.
create table site_ends (
    origin    text   not null,
    line      bigint not null,
    size      bigint not null,
    root      text   not null,
    peaks     text   not null,
    key_id    text   not null,
    signature text   not null,
    primary key (origin, line, size),
    foreign key (origin, line) references site_lines (origin, line)
);

create table site_commits (
    origin   text   not null,
    line     bigint not null,
    number   bigint not null,
    recorded bigint not null,
    hash     text   not null,
    body     text   not null,
    primary key (origin, line, number),
    foreign key (origin, line) references site_lines (origin, line)
);

-- The edits of a commit, some in a row. What is said of a person lies under a key of its own.
create table site_edits (
    origin text    not null,
    line   bigint  not null,
    number bigint  not null,
    place  integer not null,
    body   text    not null,
    primary key (origin, line, number, place),
    foreign key (origin, line, number) references site_commits (origin, line, number)
);

-- Bundles that came before the one that they follow, as they came: encrypted to this installation.
create table site_waiting (
    origin      text   not null references sites (origin),
    digest      text   not null,
    from_number bigint not null,
    until       bigint not null,
    recorded    bigint not null,
    primary key (origin, digest)
);

create table site_pieces (
    origin text    not null,
    digest text    not null,
    place  integer not null,
    piece  ${blob} not null,
    primary key (origin, digest, place),
    foreign key (origin, digest) references site_waiting (origin, digest)
);

-- What sites encrypt to: the secrets, sealed, of this installation. The newest is the one that sites are told.
create table site_identities (
    recipient text   primary key,
    body      text   not null,
    recorded  bigint not null
);
