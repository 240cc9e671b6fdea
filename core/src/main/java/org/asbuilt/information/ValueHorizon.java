package org.asbuilt.information;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.category.SupportDates;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.RegisterEntry;
import org.asbuilt.validation.Circumstances;

/**
 * How long an item of information is worth something to an attacker: what is stated of it, or else until the last of the assets that
 * it is about leaves service. Of an asset the planned end of service counts, or else the last day that its maker stands behind it.
 * Source: requirements P2.S-07; docs/reference/information.md.
 *
 * @param until the last day, if one is known
 * @param because the asset, or the item itself if it states the day
 * @param basis where the day comes from
 * @param open the assets at work that it is about and of which no end is known: it may be worth something for longer
 */
public record ValueHorizon(Optional<LocalDate> until, Optional<Id> because, Basis basis, List<Id> open) {
    /** Where the day comes from. */
    public enum Basis {
        /** The item states it. */
        STATED,
        /** An asset is planned to leave service then. */
        END_OF_SERVICE,
        /** The maker of an asset stands behind it until then. */
        END_OF_SUPPORT,
        /** It is not known. */
        NOT_KNOWN
    }

    private record End(LocalDate day, Id asset, Basis basis) {}

    /** Copies the list. */
    public ValueHorizon {
        open = List.copyOf(open);
    }

    /** That of an item. */
    public static ValueHorizon of(Subject item, Circumstances around) {
        Optional<LocalDate> stated =
                item.facet(InformationProtection.class).flatMap(InformationProtection::valuableUntil);
        if (stated.isPresent()) {
            return new ValueHorizon(stated, Optional.of(item.id()), Basis.STATED, List.of());
        }
        List<Subject> assets = assets(item, around);
        Optional<End> last = assets.stream()
                .flatMap(asset -> end(asset, around).stream())
                .max(Comparator.comparing(End::day).thenComparing(End::asset));
        List<Id> open = assets.stream()
                .filter(asset -> end(asset, around).isEmpty())
                .map(Subject::id)
                .toList();
        return new ValueHorizon(
                last.map(End::day), last.map(End::asset), last.map(End::basis).orElse(Basis.NOT_KNOWN), open);
    }

    /** The assets at work that an item is about: those that it shows or is related to, and those in the zones of either. */
    static List<Subject> assets(Subject item, Circumstances around) {
        Stream<Id> shown = item.facet(Depiction.class).stream()
                .flatMap(depiction -> Stream.concat(depiction.assets().stream(), depiction.zones().stream()));
        Stream<Id> related = item.facet(RegisterEntry.class).stream().flatMap(entry -> entry.related().stream());
        return Stream.concat(shown, related)
                .flatMap(id -> around.subject(id).stream())
                .flatMap(found -> found.kind() == Kind.ZONE
                        ? around.assetsIn(found.id()).stream()
                        : Stream.of(found).filter(one -> one.kind() == Kind.ASSET))
                .filter(around::isAtWork)
                .distinct()
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    private static Optional<End> end(Subject asset, Circumstances around) {
        Optional<End> planned = asset.facet(Lifecycle.class)
                .flatMap(Lifecycle::endOfService)
                .map(day -> new End(day, asset.id(), Basis.END_OF_SERVICE));
        SupportDates dates = SupportDates.of(asset, around);
        return planned.or(() -> Stream.of(dates.endOfLife(), dates.endOfSupport())
                .flatMap(Optional::stream)
                .map(SupportDates.Until::day)
                .max(Comparator.naturalOrder())
                .map(day -> new End(day, asset.id(), Basis.END_OF_SUPPORT)));
    }
}
