package org.asbuilt.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;

/** Whether a subject has to do with safety: by itself, by its zone, or by what it joins. */
final class Safety {
    private Safety() {}

    /** The touched subjects that have to do with safety, before the change or after it. */
    static Set<Subject> touched(Review review) {
        Set<Subject> found = new LinkedHashSet<>();
        Set<Id> seen = new LinkedHashSet<>();
        for (Circumstances around : List.of(review.after(), review.before())) {
            review.touched().stream()
                    .flatMap(id -> around.subject(id).stream())
                    .filter(subject -> concerns(subject, around))
                    .filter(subject -> seen.add(subject.id()))
                    .forEach(found::add);
        }
        return found;
    }

    static boolean concerns(Subject subject, Circumstances around) {
        return switch (subject.kind()) {
            case ASSET -> around.isSafetyRelated(subject) || inSafetyZone(subject, around);
            case ZONE -> isSafetyZone(subject);
            case NETWORK -> inSafetyZone(subject, around);
            case CONNECTION ->
                subject.facet(Link.class).stream()
                        .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                        .flatMap(end -> around.subject(end).stream())
                        .anyMatch(end -> end.kind() == Kind.ASSET && concerns(end, around));
            case CONDUIT ->
                subject.facet(ConduitProfile.class).stream()
                        .flatMap(profile -> profile.zones().stream())
                        .flatMap(zone -> around.subject(zone).stream())
                        .anyMatch(Safety::isSafetyZone);
            default -> false;
        };
    }

    private static boolean inSafetyZone(Subject subject, Circumstances around) {
        return around.zone(subject)
                .flatMap(around::subject)
                .map(Safety::isSafetyZone)
                .orElse(false);
    }

    private static boolean isSafetyZone(Subject zone) {
        return zone.facet(ZoneProfile.class)
                .flatMap(ZoneProfile::zoneType)
                .map(type -> type == ZoneType.SAFETY)
                .orElse(false);
    }
}
