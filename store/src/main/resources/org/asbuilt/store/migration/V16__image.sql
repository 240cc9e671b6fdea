-- The record after one commit, whole, so that a start does not read a million rows of facts. It is made from the commits and can be
-- deleted at any time. What is held of persons is not in it: that lies under keys of their own, which can be destroyed. Until it is
-- complete an image has no count of parts.
create table images (
    commit_number bigint  primary key references commits (number),
    parts         integer
);

create table image_parts (
    commit_number bigint  not null references images (commit_number),
    part          integer not null,
    sealed        ${blob} not null,
    primary key (commit_number, part)
);
