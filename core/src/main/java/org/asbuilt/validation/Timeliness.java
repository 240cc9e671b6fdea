package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Shape;
import org.asbuilt.model.SourceProfile;

/** Whether what is recorded rests on something younger than the last work on the plant. Source: requirements P1.V-05. */
final class Timeliness {
    private static final String DOCUMENT = Shape.of(InformationProfile.class).name();
    private static final String SOURCE = Shape.of(SourceProfile.class).name();

    private final Circumstances around;

    Timeliness(Circumstances around) {
        this.around = around;
    }

    /** The evidence of a value: when it was so, as far as that is known. */
    private record Dated(Material.Value value, Optional<Instant> date) {}

    Judgement judge(Subject subject, Material group, Optional<Occurrence> event, Optional<Instant> confirmed) {
        if (group.isEmpty()) {
            return unknown("there is nothing to date");
        }
        Optional<Instant> issued = issued(subject, group.facet());
        Optional<Instant> stated = issued.isPresent() ? issued : stated(subject, group);
        List<Dated> all = new ArrayList<>();
        for (Material.Value value : group.values()) {
            all.add(new Dated(value, issued.or(() -> newest(value, stated, confirmed))));
        }
        return judge(group, all, event);
    }

    private Judgement judge(Material group, List<Dated> all, Optional<Occurrence> event) {
        List<Dated> dated = all.stream().filter(one -> one.date().isPresent()).toList();
        if (dated.isEmpty()) {
            return unknown(
                    group.values().stream().anyMatch(Material.Value::isSourced)
                            ? "nothing that says so has a date"
                            : "unsourced: no standing source and no statement says so");
        }
        Optional<Instant> newest =
                dated.stream().flatMap(one -> one.date().stream()).max(Comparator.naturalOrder());
        List<Material.Value> stale = event.map(occurrence -> dated.stream()
                        .filter(one -> one.date().orElseThrow().isBefore(occurrence.at()))
                        .map(Dated::value)
                        .toList())
                .orElse(List.of());
        if (!stale.isEmpty()) {
            String note = "stale: predates " + event.map(Occurrence::name).orElseThrow()
                    + (stale.size() == all.size() ? "" : " (" + Material.labels(stale) + ")");
            return new Judgement(Result.FAIL, Judgement.COMPUTED, newest, group.claims(), note);
        }
        List<Material.Value> undated = all.stream()
                .filter(one -> one.date().isEmpty())
                .map(Dated::value)
                .toList();
        String since = event.map(occurrence -> "younger than " + occurrence.name())
                .orElse("no work on this part of the plant is known");
        return undated.isEmpty()
                ? new Judgement(Result.PASS, Judgement.COMPUTED, newest, group.claims(), since)
                : new Judgement(
                        Result.PARTIAL,
                        Judgement.COMPUTED,
                        newest,
                        group.claims(),
                        since + "; without a date: " + Material.labels(undated));
    }

    private static Optional<Instant> newest(
            Material.Value value, Optional<Instant> stated, Optional<Instant> confirmed) {
        Optional<Instant> newest = value.isStated() ? later(confirmed, stated) : confirmed;
        for (RecordedClaim claim : value.agreeing()) {
            newest = later(newest, date(claim));
        }
        return newest;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().isAfter(one.get()) ? other : one;
    }

    /** When it was so: when it was observed, or else when the source was produced. That it was taken in later says nothing. */
    static Optional<Instant> date(RecordedClaim claim) {
        return claim.claim().observed().or(() -> claim.source().produced());
    }

    /** When a person last stated something of a group: when the change that says so was carried out. */
    private Optional<Instant> stated(Subject subject, Material group) {
        if (group.values().stream().noneMatch(Material.Value::isStated)) {
            return Optional.empty();
        }
        return around.works(subject.id()).stream()
                .flatMap(work -> work.closed(subject.id(), group.facet()).stream())
                .max(Comparator.naturalOrder());
    }

    /** What tells of a document or of a source is as old as that is itself. */
    private static Optional<Instant> issued(Subject subject, String facet) {
        if (facet.equals(DOCUMENT)) {
            return subject.facet(InformationProfile.class)
                    .flatMap(InformationProfile::issued)
                    .map(Occurrences::start);
        }
        return facet.equals(SOURCE)
                ? subject.facet(SourceProfile.class)
                        .flatMap(SourceProfile::produced)
                        .map(Occurrences::start)
                : Optional.empty();
    }

    private static Judgement unknown(String note) {
        return new Judgement(Result.NOT_ASSESSED, Judgement.COMPUTED, Optional.empty(), List.of(), note);
    }
}
