-- Indexes and views of load-sqlite and load-postgres, made when the tables are filled.
create index documents_doc on documents (doc);
create index reports_place on reports (place, period);
create index sentences_document on sentences (document, seg);
create index quantities_document on quantities (document, seg);
create index quantities_indicator on quantities (indicator, measure, role, period);
create index quantities_label on quantities (label);
create index places_place on places (place);
create index indicators_indicator on indicators (indicator);
create index panel_indicator on panel (indicator, measure, period);
create index panel_place on panel (place);

-- The records of segment and extract-metrics as these wrote them.
create view segments as
    select d.doc, d.source, s.report, s.seg, s.kind, s.outline, s.heading, r.genre, r.period, r.place, s.phase, s.text
    from sentences s join documents d on d.id = s.document
        join reports r on r.document = s.document and r.report = s.report;
create view metrics as
    select d.doc, d.source, q.report, q.seg, q.pos, q.indicator, q.label, q.action, q.measure, q.basis, q.role, q.period,
        q.bound, q.lo, q.hi, q.unit, q.scope, q.place, q.report_period, q.flags, q.raw
    from quantities q join documents d on d.id = q.document;

-- One value a quantity, as aggregate takes it: the stated one, of a range the middle; none where it enters no figure.
create view figures as
    select d.doc, d.source, q.report, q.seg, q.pos, q.indicator, i.name, i.english, q.label, q.action, q.measure, q.basis,
        q.role, q.period, q.bound, q.lo, q.hi, q.unit, q.scope, q.place, p.code, p.level, q.report_period, q.flags, q.raw,
        s.text as sentence,
        case when ',' || q.flags || ',' like '%,masked,%' or ',' || q.flags || ',' like '%,repeat,%'
                or ',' || q.flags || ',' like '%,damaged,%' then null
            when q.lo is null then q.hi when q.hi is null or q.lo = q.hi then q.lo else (q.lo + q.hi) / 2.0 end as value
    from quantities q join documents d on d.id = q.document
        left join sentences s on s.document = q.document and s.seg = q.seg
        left join indicators i on i.indicator = q.indicator
        left join places p on p.place = q.place;

-- Within one place: of several statements the number and the ends, and the sum only where amounts may be added.
create view by_year as
    select place, indicator, name, measure, basis, role, unit, period as year, count(value) as n,
        count(distinct doc) as docs, case when measure = 'level' then sum(value) end as sum, min(value) as min,
        max(value) as max
    from figures where indicator <> '' and place <> '' and length(period) = 4 and period between '1000' and '9999'
    group by place, indicator, name, measure, basis, role, unit, period;

-- The figures that panel has chosen: what was aimed at beside what was reached, place by place.
create view target_actual as
    select place, code, level, indicator, name, measure, basis, unit, period, target_bound, target_lo, target_hi,
        actual_bound, actual_lo, actual_hi, gap, attained, attainment, status, target_at, actual_at
    from panel where target_n is not null and actual_n is not null;

-- Places of one level beside each other in one year, what was reached most first; what is not sure is left out.
create view ranking as
    select indicator, name, measure, basis, unit, period, level, place, coalesce(actual_lo, actual_hi) as actual,
        rank() over (partition by indicator, measure, basis, unit, period, level
            order by coalesce(actual_lo, actual_hi) desc) as rank
    from panel where actual_n is not null and actual_status = 'ok';

analyze;
