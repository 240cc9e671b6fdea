-- Facts that the record no longer holds, written down together for each range of commits that ended them, so that a look at an old day
-- does not read a row for each. They are made from the rows of facts and can be deleted at any time. What was held of persons is not in
-- them: that lies under keys of their own, which can be destroyed. Each range begins where the one before ends; the first begins with 0.
create table ended_facts (
    up_to_commit bigint  primary key references commits (number),
    after_commit bigint  not null,
    sealed       ${blob} not null
);
