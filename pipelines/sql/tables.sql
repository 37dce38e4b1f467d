-- The tables of load-sqlite and load-postgres. What all records of a document or a report share stands once.
create table documents (id integer primary key, doc text, source text, date text, charset text, notes text, text text);
create table reports (document integer, report integer, genre text, period text, place text);
create table sentences (document integer, report integer, seg integer, kind text, outline text, heading text, phase text,
    text text);
create table quantities (document integer, report integer, seg integer, pos integer, indicator text, label text,
    action text, measure text, basis text, role text, period text, bound text, lo numeric, hi numeric, unit text, scope text,
    place text, report_period text, flags text, raw text);
create table places (place text, code text, level text);
create table indicators (indicator text, name text, english text, kind text, aliases text);
create table panel (place text, code text, level text, indicator text, name text, measure text, basis text, unit text,
    period text, target_bound text, target_lo numeric, target_hi numeric, target_stretch numeric, target_n integer,
    target_at text, actual_bound text, actual_lo numeric, actual_hi numeric, actual_preliminary text, actual_n integer,
    actual_at text, gap numeric, attained text, status text, attainment numeric, target_status text, actual_status text,
    target_flags text, actual_flags text);
