-- The history of a subject asks for what was merged into it as well as for what it was merged into.
create index merges_stays on merges (stays);

-- No statement looks a row up by these: every entry of the access log, every commit and everything that is taken in paid for them.
drop index access_log_recorded;
drop index commits_change;
drop index sources_artifact;
drop index abouts_about;

-- The rows that are of a time before there was sealing, and are open yet: mostly none, and whoever asks how the keys stand should not read
-- everything to hear that.
create index commits_open on commits (number) where author not like 'sealed:%';
create index facts_open on facts (subject) where parts not like 'sealed:%';
create index abouts_open on abouts (number) where body not like 'sealed:%' and body not like 'closed:%';
create index hints_open on hints (about) where hint not like 'masked:%' and hint <> '';
create index claims_open on claims (id) where body not like 'sealed:%' and body not like 'closed:%';
-- What a few kinds of entries say is open for good: the kind is in the index, so that they are told apart there.
create index journal_open on journal (kind, number) where body not like 'closed:%' and body not like '%"what":"sealed:%';
create index access_log_open on access_log (number) where body not like 'closed:%' and body not like '%"what":"sealed:%';
