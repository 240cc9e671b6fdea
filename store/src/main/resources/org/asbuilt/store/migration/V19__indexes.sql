-- The history of a subject asks for what was merged into it as well as for what it was merged into.
create index merges_stays on merges (stays);

-- No statement looks a row up by these: every entry of the access log, every commit and everything that is taken in paid for them.
drop index access_log_recorded;
drop index commits_change;
drop index sources_artifact;
drop index abouts_about;
